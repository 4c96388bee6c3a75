import type { Block, Quote } from '../reading/block'
import type { Treatment } from '../vocabulary'
import { isLimited, mayNameUse, usesIn } from './circumstances'
import type { Claim } from './claims'
import { criteriaAfter, listAfter } from './criteria'
import type { Criterion, Stance } from './policy-facts'
import { headingsAbove, isElsewhere } from './surroundings'

/** That a page says of a treatment that it is covered, or that it is not. */
export interface Statement {
  readonly treatment: Treatment
  readonly stance: Exclude<Stance, 'not-stated'>
  readonly quote: Quote
  readonly criteria: readonly Criterion[]
}

/** What a statement is made from. */
export interface Said extends Claim {
  readonly quote: Quote
}

// Beyond these words a covering sentence speaks of its conditions.
const CONDITIONS = /(?<!\p{L})(?:when|if|once|provided that|cuando|si)\s(?!used|given|administered|prescribed).*/isu
const LISTS_USES = /(?:indications?|conditions?|diagnos[ei]s|uses|indicaciones|condiciones)\W*$/iu

/** The statements that a claim comes to, in view of the headings above it and the list below it; none when in doubt. */
export function statementsOf({ drug, covered, scope, quote }: Said, about: readonly Treatment[]): Statement[] {
  const { block } = quote
  const headings = headingsAbove(block)
  if (isElsewhere(headings) || (!covered && isLimited(scope))) return []
  const criteria = covered ? criteriaAfter(block, quote.start) : []
  const isLast = !block.text.slice(quote.end).trim()
  const list = isLast && (!covered || LISTS_USES.test(scope)) ? listAfter(block).map((item) => item.quote.text) : []
  const uses = list.length
    ? list.filter((text) => covered || !isLimited(text)).join('; ')
    : withoutConditions(scope, covered)
  const treatments = drug === 'esketamine' ? ofEsketamine(uses, covered) : ofKetamine(uses, headings, about)
  const stance = covered ? 'covered-with-criteria' : 'not-covered'
  return treatments.map((treatment) => ({ treatment, stance, quote, criteria }))
}

function withoutConditions(scope: string, covered: boolean): string {
  return covered ? scope.replace(CONDITIONS, '') : scope
}

function ofEsketamine(text: string, covered: boolean): Treatment[] {
  const { mental, pain, other } = usesIn(text)
  const isOther = pain || other || (!covered && mayNameUse(text))
  return mental || !isOther ? ['spravato'] : []
}

function ofKetamine(text: string, headings: readonly Block[], about: readonly Treatment[]): Treatment[] {
  const said = usesIn(text)
  if (said.other || (!said.mental && !said.pain && mayNameUse(text))) return []
  const heading = headings.map(({ text }) => usesIn(text))
  const { mental, pain } = [said, ...heading].find((uses) => uses.mental || uses.pain || uses.other) ?? {
    mental: about.includes('ketamine-infusion-mental-health'),
    pain: about.includes('ketamine-infusion-pain'),
  }
  return [
    ...(mental ? (['ketamine-infusion-mental-health'] as const) : []),
    ...(pain ? (['ketamine-infusion-pain'] as const) : []),
  ]
}

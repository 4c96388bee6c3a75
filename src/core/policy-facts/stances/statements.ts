import type { Block, Quote } from '../../reading/block'
import type { Treatment } from '../../vocabulary'
import { plainOf } from '../plain-text'
import type { Criterion, Stance } from '../policy-facts'
import { headingsAbove, isElsewhere, isOver } from '../surroundings'
import { coveredUses, isLimited, mayNameUse, usesIn } from './circumstances'
import type { Claim } from './claims'
import { criteriaAfter, listAfter } from './criteria'
import type { Drug } from './drugs'

/** That a page says of a treatment that it is covered, or that it is not. */
export interface Statement {
  readonly treatment: Treatment
  readonly stance: Exclude<Stance, 'not-stated'>
  readonly quote: Quote
  readonly criteria: readonly Criterion[]
}

/** A claim and the sentence that makes it. */
export interface Said extends Claim {
  readonly quote: Quote
}

// Beyond these words a covering sentence speaks of its conditions.
const CONDITIONS = /\b(?:when|if|once|provided that|cuando|si) (?!used|given|admin|prescr).*/
const INTRODUCES = /:\W{0,4}$|\b(?:following|siguientes?)\b/
const LISTS_USES = /(?:indications?|conditions?|diagnos[ei]s|uses|indicaciones|condiciones)\W*$/

/** The statements that a claim comes to, in view of the headings above it and the list below it; none when in doubt. */
export function statementsOf({ drug, covered, scope, quote }: Said, about: readonly Treatment[]): Statement[] {
  const { block, end } = quote
  const headings = headingsAbove(block)
  if (isElsewhere(headings) || isOver(block) || (!covered && isLimited(scope, drug))) return []
  const isLast = !block.text.slice(end).trim()
  const list =
    isLast && (LISTS_USES.test(scope) || (!covered && INTRODUCES.test(scope)))
      ? listAfter(block).map((item) => plainOf(item.quote.text))
      : []
  const uses = list.length
    ? usesListed(list, drug, covered)
    : covered
      ? coveredUses(scope.replace(CONDITIONS, ''), drug)
      : scope
  if (uses === null) return []
  // "Not covered for:" speaks of what comes next, and that was not found.
  if (!covered && isLast && !list.length && /:\W{0,4}$/.test(scope) && !namesUse(scope)) return []
  const treatments = drug === 'esketamine' ? ofEsketamine(uses, covered) : ofKetamine(uses, headings, about)
  const criteria = covered ? criteriaAfter(quote) : []
  return treatments.map((treatment) => ({
    treatment,
    stance: covered ? 'covered-with-criteria' : 'not-covered',
    quote,
    criteria,
  }))
}

/** The uses that a list names; null where what it lists is none of them, such as "children" or "home use" after "not covered:". */
function usesListed(list: readonly string[], drug: Drug, covered: boolean): string | null {
  if (covered) return list.join('; ')
  const uses = list.filter((text) => !isLimited(text, drug)).join('; ')
  return namesUse(uses) ? uses : null
}

function namesUse(plain: string): boolean {
  const { mental, pain } = usesIn(plain)
  return mental || pain
}

function ofEsketamine(plain: string, covered: boolean): Treatment[] {
  const { mental, pain, other } = usesIn(plain)
  return mental || !(pain || other || (!covered && mayNameUse(plain))) ? ['spravato'] : []
}

function ofKetamine(plain: string, headings: readonly Block[], about: readonly Treatment[]): Treatment[] {
  const said = usesIn(plain)
  const isNamed = said.mental || said.pain
  if (!isNamed && mayNameUse(plain)) return []
  const stated = [said, ...headings.map(({ text }) => usesIn(plainOf(text)))].find(
    (one) => one.mental || one.pain || one.other,
  )
  return (['ketamine-infusion-mental-health', 'ketamine-infusion-pain'] as const).filter((treatment) =>
    stated ? (treatment.endsWith('pain') ? stated.pain : stated.mental) : about.includes(treatment),
  )
}

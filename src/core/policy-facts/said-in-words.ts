import type { Block } from '../reading/block'
import { mayNameUse, usesIn } from './circumstances'
import { claimsIn, GOES_ON } from './claims'
import { type Drug, drugNames, isSpokenOf } from './drugs'
import { plainOf } from './plain-text'
import { sentencesOf } from './sentences'
import type { Said } from './statements'
import { blocksFrom, rowOf } from './surroundings'
import { verdictsIn } from './verdicts'

// Headings that only divide what is said of one subject.
const DIVIDES =
  /cover|policy|criteri|position|necess|statement|indication|authoriz|guideline|summary|initial|approv|cobert|autoriz|pol[íi]tica/i

/** A cell of fewer characters speaks of its row, not of the heading above the table. */
const LONGEST_LABEL = 40

const GOES_ON_AT = /^(?:it|they|this|these|esto|se) /

/** What a claim speaks of, with the use that the sentence before it names where it names none itself. */
function withUse(scope: string, before: string): string {
  const { mental, pain, other } = usesIn(scope)
  return mental || pain || other || mayNameUse(scope) ? scope : `${before} ${scope}`.trim()
}

/** What the sentences of a block say in so many words, at first of `subject` where they name no drug. */
export function saidInSentences(block: Block, subject?: Drug): Said[] {
  let carried = subject ? [subject] : []
  let before = ''
  return sentencesOf(block).flatMap(({ quote, plain }) => {
    const claims = claimsIn(plain, carried)
    const drugs = [...new Set(drugNames(plain).map(({ drug }) => drug))]
    if (drugs.length) carried = drugs.length > 1 ? [] : drugs
    else if (verdictsIn(plain).some(({ start }) => !GOES_ON.test(plain.slice(0, start)))) carried = []
    // "… for depression. This is considered investigational."
    const scopeBefore = drugs.length || !GOES_ON_AT.test(plain) ? '' : before
    before = plain
    return claims.map(({ scope, ...claim }) => ({ ...claim, scope: withUse(scope, scopeBefore), quote }))
  })
}

const PLAN =
  /\b(?:commercial|managed care|hmo|ppo|pos|epo|indemnity|medicare|medicaid|marketplace|exchange|federal|fep)\b/

/** Whether a cell speaks of a kind of plan: of the subject of the table, not of another drug. */
function isOfPlan(cell: Block): boolean {
  return rowOf(cell).some(({ text }) => PLAN.test(plainOf(text)))
}

/** What is said under a heading that names a drug, by blocks that name none: "It is covered when …". */
export function saidUnder(heading: Block): Said[] {
  const title = plainOf(heading.text)
  const names = drugNames(title).filter((name) => isSpokenOf(title, name))
  const subject = names[0]?.drug
  if (!subject || names.some(({ drug }) => drug !== subject)) return []
  const said: Said[] = []
  for (const at of blocksFrom(heading, 'next')) {
    if (at.kind === 'cell' && at.text.length < LONGEST_LABEL && !isOfPlan(at)) continue
    if (at.kind !== 'heading') said.push(...(drugNames(plainOf(at.text)).length ? [] : saidInSentences(at, subject)))
    else if (at.level <= heading.level || !DIVIDES.test(at.text)) break
  }
  return said
}

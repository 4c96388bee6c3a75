import type { Block } from '../../reading/block'
import { plainOf } from '../plain-text'
import { blocksFrom, rowOf } from '../surroundings'
import { isLimited, usesIn } from './circumstances'
import { type Drug, drugNames, isSpokenOf } from './drugs'
import { type Listed, verdictOf, wholeOf } from './listed'
import { saidInRow } from './said-in-row'
import { saidInSentences } from './said-in-words'
import type { Said } from './statements'
import { verdictsIn } from './verdicts'

// Headings that only divide what is said of one subject.
const DIVIDES =
  /cover|policy|criteri|position|necess|statement|indication|authoriz|guideline|summary|initial|approv|cobert|autoriz|pol[íi]tica/i

/** A cell of fewer characters speaks of its row, not of the heading above the table. */
const LONGEST_LABEL = 40

/** A longer text is more than a verdict or the name of a use. */
const LONGEST_BADGE = 40
const LONGEST_USE = 70

/** What makes a use in a list a state of the patient. */
const OF_PATIENT =
  /\b(?:history|active|current|untreated|acute|severe|psycho\w*|with|without|during|score|symptoms?|diagnos\w+)\b/

const PLAN =
  /\b(?:commercial|managed care|hmo|ppo|pos|epo|indemnity|medicare|medicaid|marketplace|exchange|federal|fep)\b/

/** Whether a cell speaks of a kind of plan: of the subject of the table, not of another drug. */
function isOfPlan(cell: Block): boolean {
  return rowOf(cell).some(({ text }) => PLAN.test(plainOf(text)))
}

/** What is said under a heading that names a drug, by blocks that name none: "It is covered when …". */
export function saidUnder(heading: Block): Said[] {
  const subject = subjectOf(heading)
  if (!subject) return []
  const ofSubject = (said: Listed) => ({ ...said, drug: subject })
  const badge = badgeAbove(heading)
  if (badge) return [ofSubject(badge)]
  const said: Said[] = []
  /** What the last heading in between says of the uses that stand under it. */
  let listed: boolean | null = null
  for (const at of blocksFrom(heading, 'next')) {
    const plain = plainOf(at.text)
    if (at.kind === 'heading') {
      listed = /exclu/.test(plain) ? null : verdictOf(plain, true)
      if (at.level <= heading.level || (listed === null && !DIVIDES.test(at.text))) break
    } else if (drugNames(plain).length) continue
    else if (at.kind === 'cell' && at.text.length < LONGEST_LABEL && !isOfPlan(at))
      said.push(...inRowOfUse(at).map(ofSubject))
    else if (listed !== null && isUse(plain, subject))
      said.push(ofSubject({ covered: listed, scope: plain, quote: wholeOf(at) }))
    else said.push(...(ofNamedUse(at, subject)?.map(ofSubject) ?? saidInSentences(at, subject)))
  }
  return said
}

/** What the items below an item that only names a drug say of it. */
export function saidInItems(item: Block): Said[] {
  const subject = subjectOf(item)
  const said: Said[] = []
  for (const at of blocksFrom(item, 'next')) {
    if (!subject || at.kind !== 'item' || at.level <= item.level) break
    if (!drugNames(plainOf(at.text)).length) said.push(...saidInSentences(at, subject))
  }
  return said
}

/** The one drug that a heading or an item is about. */
function subjectOf({ text }: Block): Drug | undefined {
  const title = plainOf(text)
  const names = drugNames(title).filter((name) => isSpokenOf(title, name))
  const subject = names[0]?.drug
  return names.every(({ drug }) => drug === subject) ? subject : undefined
}

/** What a row of two cells says of the use that the first names. */
function inRowOfUse(cell: Block): Listed[] {
  const { mental, pain } = usesIn(plainOf(cell.text))
  return (mental || pain) && rowOf(cell).length === 1 ? (saidInRow(cell) ?? []) : []
}

/** What a block says of the one use that it begins with: "Depression: not covered"; null where it does not. */
function ofNamedUse(block: Block, drug: Drug): Listed[] | null {
  const [use = '', verdict] = plainOf(block.text).split(/: | [–—-] /)
  const covered = verdict && isUse(use, drug) ? verdictOf(verdict, false) : null
  return covered === null ? null : [{ covered, scope: use, quote: wholeOf(block) }]
}

function isUse(plain: string, drug: Drug): boolean {
  const { mental, pain } = usesIn(plain)
  return (mental || pain) && plain.length < LONGEST_USE && !OF_PATIENT.test(plain) && !isLimited(plain, drug)
}

/**
 * What stands right above a heading as its verdict, where all headings of a row of cards have theirs above them; null
 * where they have not.
 */
function badgeAbove(heading: Block): Listed | null {
  const { previous } = heading
  const covered = verdictOfBadge(previous)
  if (covered === null || !previous) return null
  let first = heading
  for (const at of blocksFrom(heading, 'previous')) {
    if (at.kind === 'heading' && at.level < heading.level) break
    if (at.kind === 'heading' && at.level === heading.level) first = at
  }
  const isAbove = verdictOfBadge(first.previous) !== null
  return isAbove ? { covered, scope: plainOf(`${heading.text} ${previous.text}`), quote: wholeOf(previous) } : null
}

function verdictOfBadge(block: Block | null): boolean | null {
  if (!block || block.kind === 'cell' || block.kind === 'item' || block.text.length > LONGEST_BADGE) return null
  const plain = plainOf(block.text)
  return verdictsIn(plain, true).length ? verdictOf(plain, false) : null
}

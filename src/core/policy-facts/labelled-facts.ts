import type { Block } from '../reading/block'
import { type Label, type Labelled, labelsIn } from './labels'
import type { Fact } from './policy-facts'
import { readDate } from './read-date'
import { NOT_THIS_POLICY, readPolicyNumber } from './read-policy-number'
import { blocksFrom, headingsAbove, isElsewhere } from './surroundings'
import { valueBlocks } from './value-blocks'

/** A fact that stands beside its label. */
export interface LabelledFact {
  readonly of: Labelled
  /** How sure the label is: 3 "current effective date", 2 a label set apart, 1 words in a sentence or "revised". */
  readonly rank: number
  readonly fact: Fact
}

const FILLER =
  /[\s.:…·*=–—-]{0,120}(?:(?:date|on|as of|from|is|was|beginning|starting|desde(?: el)?|a partir del?|el)(?!\p{L}))?[\s:]{0,3}/iuy
const POLICY_IS =
  /(?<!\p{L})(?:policy|bulletin|guideline|version|revision|document|pol[íi]tica|this)(?:\s(?:is|becomes|es|está))?\s*$/iu
const NAMED_AFTER = /^(?:cpb|lcd|ncd)$/i

/** The policy number and dates that a block says of the policy, or whose label it is. */
export function labelledFacts(block: Block): LabelledFact[] {
  const labels = labelsIn(block.text)
  const facts = labels.flatMap((label) => {
    const isAlone = labels.length === 1 && /^[\s.:*]*$/.test(block.text.slice(label.end))
    const before = block.text.slice(Math.max(0, label.start - 40), label.start)
    const rank = rankOf(label, before, isAlone || /^\s{0,3}[:#.]/.test(block.text.slice(label.end, label.end + 4)))
    if (!rank || (label.of === 'policyNumber' && isOther(block, label, before))) return []
    for (const at of isAlone ? valueBlocks(block) : [block]) {
      const fact = valueAfter(at, label, isAlone ? 0 : label.end)
      if (fact && (!isAlone || at.text.length - fact.quote.end < 40)) return [{ of: label.of, rank, fact }]
    }
    return []
  })
  return facts.length && isElsewhere(headingsAbove(block)) ? [] : facts
}

function rankOf({ of, text, isCurrent }: Label, before: string, isSetApart: boolean): number {
  if (isCurrent) return 3
  const isFirst = !before.trim()
  if (of === 'effective' && !isSetApart && !isFirst && !POLICY_IS.test(before)) return 0
  const isSure = isSetApart || (isFirst && /date|number|fecha|n[úu]mero/i.test(text))
  return isSure && !/^(?:review|revis)/i.test(text) ? 2 : 1
}

/** Whether a number is not this policy's own: a member's, or one of another policy that the text points to. */
function isOther(block: Block, { text, end }: Label, before: string): boolean {
  if (NOT_THIS_POLICY.test(`${before} | ${block.text.slice(end, end + 60)}`)) return true
  if (!/number|num|no|id|#|:|policy|n[úu]mero/i.test(text) && block.kind !== 'heading') return true
  return (['previous', 'next'] as const).some((direction) => {
    let steps = 3
    for (const at of blocksFrom(block, direction)) {
      if (/(?:member|group|subscriber)(?:['’]s)? (?:id|number|no|name)\b/i.test(at.text.slice(0, 80))) return true
      if (--steps === 0) break
    }
    return false
  })
}

function valueAfter(block: Block, label: Label, from: number): Fact | null {
  const { text } = block
  if (label.of === 'policyNumber') {
    const number = readPolicyNumber(text, from)
    if (!number) return null
    const start = NAMED_AFTER.test(label.text) && from ? label.start : number.start
    const quote = { text: text.slice(start, number.end), block, start, end: number.end }
    return { value: quote.text, quote }
  }
  FILLER.lastIndex = from
  FILLER.exec(text)
  const start = FILLER.lastIndex
  const date = readDate(text, start)
  return date && { value: date.value, quote: { text: text.slice(start, date.end), block, start, end: date.end } }
}

import type { Block } from '../../reading/block'
import { plainOf } from '../plain-text'
import type { Fact } from '../policy-facts'
import { blocksFrom, headingsAbove, isElsewhere } from '../surroundings'
import { type Label, type Labelled, labelsIn } from './labels'
import { readDate } from './read-date'
import { readPolicyNumber } from './read-policy-number'
import { valueBlocks } from './value-blocks'

/** A fact that stands beside its label. */
export interface LabelledFact {
  readonly of: Labelled
  /** How sure the label is: 3 "current effective date", 2 a label set apart, 1 words in a sentence or "revised". */
  readonly rank: number
  readonly fact: Fact
}

const FILLER =
  /[\s:.…·*=–—-]{0,120}(?:(?:date|on|as of|from|is|was|beginning|starting|for services (?:performed|furnished|rendered) on or after|desde(?: el)?|a partir del?|el)\b)?[ :]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?/y
const POLICY_IS =
  /\b(?:policy|bulletin|guideline|version|revision|document|politica|this)(?: (?:is|becomes|will become|will be|es|esta))? *$/
const POLICY_WAS =
  /\b(?:this|our) (?:\w+ )?(?:policy|bulletin|guideline|document)(?: (?:is|was|has been))?(?: last)? *$/
// Words around a number that make it a person's or a claim's, or another policy's.
const NOT_ITS_OWN =
  /\b(?:your|su|member|miembro|group|subscriber|insured|claim|account|related|see|refer|example|card|tarjeta|replac\w+|supersed\w+|former\w*|previous\w*|retired)\b/
// A date of a code, of a drug or of another body's rule, and one from which a sentence says something.
const OTHERS_DATE =
  /\b(?:code|hcpcs|cpt|ndc|fda|label|approval|[ln]cd|[a-z]\d{4}|(?<![/.-])\d{5}|your|plan|benefit|member(?:ship)?|formulary|fee schedule|terms(?: of \w+)?|privacy \w+|practices|rems(?: program)?|program|pa|therapy|coverage|amendment)\W*$|\b(?:replac\w+|supersed\w+|(?:prior|previous|old|earlier) (?:version|policy)|related)\b[^;]{0,34}$/
const SAYS_MORE =
  /^(?:,|:| -| –)? *(?!(?:to|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|through|thru|until|and|or|last|next|revi\w+|review\w*|original|annual|policy|version|expir\w+|page|approv\w+)\b)[a-z]/
// Several dates in a row are those of several versions.
const ANOTHER_DATE = /^ *[,;/&] *(?:\d{1,2}[/.-]\d|\d{4}-|[a-z]{3,9}\.? \d{1,2}, \d{4})/
const PERSONAL = /(?:member|group|subscriber)(?:'s)? (?:id|number|no|name)\b/

/** The policy number and dates that a block says of the policy, or whose label it is. */
export function labelledFacts(block: Block): LabelledFact[] {
  const plain = plainOf(block.text)
  const labels = labelsIn(plain)
  const facts = labels.flatMap((label) => {
    const isAlone = labels.length === 1 && /^[ .:*]*$/.test(plain.slice(label.end))
    const before = plain.slice(Math.max(0, label.start - 40), label.start)
    const rank = rankOf(label, before, isAlone || /^ *[:#.]/.test(plain.slice(label.end, label.end + 4)))
    const around = `${before} | ${plain.slice(label.end, label.end + 60).replace(/\(form[^)]*\)?/, '')}`
    if (!rank || (label.of === 'policyNumber' && isOther(block, label, around))) return []
    const [fact] = isAlone
      ? valueBlocks(block).flatMap((at) => valueIn(at, plainOf(at.text), label, true) ?? [])
      : [valueIn(block, plain, label, false)]
    return fact ? [{ of: label.of, rank, fact }] : []
  })
  return facts.length && isElsewhere(headingsAbove(block)) && !isOfPresent(block) ? [] : facts
}

const NEXT_REVIEW = /\bnext (?:[\w&]+ )?review/

/** Whether a date under "Policy history" is one of the present text: only beside its next review is there but one of each. */
function isOfPresent(block: Block): boolean {
  const beside = (direction: 'previous' | 'next') => Array.from(blocksFrom(block, direction, 3))
  return [block, ...beside('previous'), ...beside('next')].some((at) =>
    NEXT_REVIEW.test(plainOf(at.text.slice(0, 200))),
  )
}

function rankOf({ of, text, isCurrent }: Label, before: string, isSetApart: boolean): number {
  if (of === 'effective' && OTHERS_DATE.test(before)) return 0
  if (isCurrent) return 3
  const isFirst = /(?:^|[|;·•]) *$|(?:number|\bno|#)\W{1,3}[\w.-]{1,24} ?$/.test(before)
  if (of === 'effective' && !isSetApart && !isFirst && !POLICY_IS.test(before)) return 0
  if (of === 'lastReview' && /^revi/.test(text) && !isSetApart && !isFirst && !POLICY_WAS.test(before)) return 0
  return (isSetApart || (isFirst && /date|number|fecha|numero/.test(text))) && !/^revi/.test(text) ? 2 : 1
}

/** Whether a number is not this policy's own: a member's, or one of another policy that the text points to. */
function isOther(block: Block, { text }: Label, around: string): boolean {
  if (
    NOT_ITS_OWN.test(around) ||
    (text.startsWith('reference') && !/\| *: *[a-z]{2,4}\.[a-z]{2,6}\.\d/.test(around)) ||
    (block.kind !== 'heading' && /^(?:clin|cpb|[ln]cd)\D*$/.test(text) && !/ (?:n|id)/.test(text))
  ) {
    return true
  }
  return (['previous', 'next'] as const).some((direction) =>
    Array.from(blocksFrom(block, direction, 3)).some((at) => PERSONAL.test(plainOf(at.text.slice(0, 80)))),
  )
}

/** The fact that follows a label in its block, or that fills the block after a label that stands alone. */
function valueIn(block: Block, plain: string, label: Label, isAlone: boolean): Fact | null {
  const from = isAlone ? 0 : label.end
  FILLER.lastIndex = from
  FILLER.exec(plain)
  const date = label.of === 'policyNumber' ? null : readDate(plain, FILLER.lastIndex)
  const number = label.of === 'policyNumber' ? readPolicyNumber(plain, from) : null
  const end = (date ?? number)?.end ?? 0
  if (!end || (isAlone && plain.length - end > 40)) return null
  const rest = plain.slice(end)
  const isSpoken = /^eff(?:ective|\.)$/.test(label.text) && !/^ *:/.test(plain.slice(label.end))
  if (date && (ANOTHER_DATE.test(rest) || (isSpoken && SAYS_MORE.test(rest)))) return null
  const isNamed = !isAlone && /^(?:cpb|[ln]cd)$/.test(label.text)
  const start = number ? (isNamed ? label.start : number.start) : FILLER.lastIndex
  const text = block.text.slice(start, end)
  return { value: date?.value ?? text, quote: { text, block, start, end } }
}

import type { Block, Quote } from '../reading/block'
import { plainOf } from './plain-text'

const STOP = /[.!?]["”’)\]]{0,2}\s/g
const NO_STOP =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|nos?|dr|inc|al|ej|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z]|(?:[a-z]\.)+[a-z]|\d\d?)$/i

/** A sentence of a block: its words, and the same in plain text with single spaces. */
export interface Sentence {
  readonly quote: Quote
  readonly plain: string
}

/** The sentences of a block. */
export function sentencesOf(block: Block): Sentence[] {
  return sentencePlaces(block.text).map(({ start, end }) => {
    const text = block.text.slice(start, end)
    return { quote: { text, block, start, end }, plain: plainOf(text).replace(/ +/g, ' ') }
  })
}

/** Where the sentences of a text begin and end, without the space around them. A stop after an abbreviation or a list's number ends none. */
export function sentencePlaces(text: string): { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = []
  let from = 0
  const push = (to: number) => {
    const raw = text.slice(from, to)
    const start = from + raw.length - raw.trimStart().length
    const end = from + raw.trimEnd().length
    if (end > start) places.push({ start, end })
    from = to
  }
  for (const { index, 0: stop } of text.matchAll(STOP)) {
    const next = index + stop.length
    const isAbbreviation =
      stop.startsWith('.') &&
      NO_STOP.test(text.slice(Math.max(from, index - 8), index)) &&
      !isAnswer(text.slice(from, next + 1))
    if (!isAbbreviation && !/\p{Ll}/u.test(text.charAt(next))) push(next)
  }
  push(text.length)
  return places
}

/** Whether a sentence up to the beginning of the next one is the answer "No.", not "No. 12". */
function isAnswer(text: string): boolean {
  return text.length < 12 && /^\s*no\.\s*\D$/i.test(text)
}

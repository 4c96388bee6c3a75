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

/** The sentences of a block. A stop after an abbreviation or a list's number ends none. */
export function sentencesOf(block: Block): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  const push = (to: number) => {
    const raw = block.text.slice(from, to)
    const text = raw.trim()
    const start = from + raw.indexOf(text)
    const quote = { text, block, start, end: start + text.length }
    if (text) sentences.push({ quote, plain: plainOf(text).replace(/ +/g, ' ') })
    from = to
  }
  for (const { index, 0: stop } of block.text.matchAll(STOP)) {
    const next = index + stop.length
    const isAbbreviation = stop.startsWith('.') && NO_STOP.test(block.text.slice(Math.max(from, index - 8), index))
    if (!isAbbreviation && !/\p{Ll}/u.test(block.text.charAt(next))) push(next)
  }
  push(block.text.length)
  return sentences
}

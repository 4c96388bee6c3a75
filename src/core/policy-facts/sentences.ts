const STOP = /[.!?]["”’)\]]{0,2}\s/gu
const NO_STOP =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|nos?|dr|inc|approx|sec|al|p\.ej|ej|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\p{L}|(?:\p{L}\.)+\p{L}|\d{1,2})$/iu

/** Where a sentence begins and ends in its text. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The sentences of a text, without the spaces around them. A stop after an abbreviation or a list's number ends none. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  const push = (to: number) => {
    const raw = text.slice(from, to)
    const start = from + raw.length - raw.trimStart().length
    const trimmed = raw.trim()
    if (trimmed) sentences.push({ text: trimmed, start, end: start + trimmed.length })
    from = to
  }
  for (const { index, 0: stop } of text.matchAll(STOP)) {
    const next = index + stop.length
    const abbreviated = stop.startsWith('.') && NO_STOP.test(text.slice(Math.max(from, index - 8), index))
    if (!abbreviated && !/\p{Ll}/u.test(text.charAt(next))) push(next)
  }
  push(text.length)
  return sentences
}

import { indexForms, keyAt } from './form-index'
import { glanceFor } from './glance'
import { BETWEEN, foldText, sortAt, sortBeyond, sorts, TABLED, UNSEEN, WORD } from './letters'
import { fits, matchEnd, NO_MATCH } from './match-form'
import type { Mention } from './mention'
import { type SeenText, withoutUnseen, withWholeWords } from './seen-text'
import type { TermTable } from './term-table'

/** Finds the terms of a table in text. */
export interface Finder {
  /** Every mention in one joined run of text, in order, the longest form first, none overlapping another but for cues. */
  find(text: string): Mention[]
  /** Whether a mention may stand in this piece of text, or begin in it and go on in the next. May say yes where there is none. */
  touches(text: string): boolean
  /**
   * Whether a mention may stand anywhere in the text of many nodes, joined with nothing between. May say yes where there
   * is none. Null where the table is too large for it.
   */
  readonly glance: ((text: string) => boolean) | null
}

/** Makes a finder; the whole table takes some milliseconds. */
export function createFinder(table: TermTable): Finder {
  const { isStart, forms, beginnings } = indexForms(table)

  /**
   * Goes through a text and calls back at each word that a form may begin with, until a call says that it is enough.
   * Tells whether the text holds something that the reader does not see, and whether a line ends in a hyphen.
   */
  const scan = (text: string, onWord: (at: number, key: number) => boolean) => {
    const { length } = text
    let hasUnseen = false
    let hasLineEnd = false
    let isInWord = false
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at)
      const sort = unit < TABLED ? sorts[unit] : sortBeyond(text, at)
      if (sort === WORD) {
        if (isInWord) continue
        isInWord = true
        const key = keyAt(text, at)
        if (isStart[key] !== 0 && onWord(at, key)) break
      } else if (sort === BETWEEN) {
        isInWord = false
        if (unit === LINE_BREAK) hasLineEnd ||= isHyphen(text.charCodeAt(at - 1))
      } else if (sort === UNSEEN) hasUnseen = true
    }
    return { hasUnseen, hasLineEnd }
  }

  const find = (text: string): Mention[] => {
    const found: Mention[] = []
    /** Where the last mention ends. Cues are no mentions, and are found within them too. */
    let until = 0
    const { hasUnseen, hasLineEnd } = scan(text, (at, key) => {
      for (const form of forms.get(key) ?? []) {
        const { term, kind } = form
        if (kind !== 'cue' && at < until) continue
        const end = matchEnd(text, at, form)
        if (end < 0 || !fits(text, at, end, form)) continue
        const start = form.text.startsWith('(') && text[at - 1] === '(' ? at - 1 : at
        found.push({ term, kind, start, end })
        if (kind !== 'cue') until = end
      }
      return false
    })
    if (hasUnseen) return findSeen(withoutUnseen(text))
    const whole = hasLineEnd && withWholeWords(text)
    if (!whole || whole.text === text) return found
    // Both are in order, so one walk along `found` does for all.
    let next = 0
    const isNew = ({ start, end }: Mention) => {
      let other = found[next]
      while (other && other.end <= start) other = found[++next]
      return !other || other.start >= end
    }
    return [...found, ...findSeen(whole).filter(isNew)].sort((a, b) => a.start - b.start)
  }

  const findSeen = ({ text, places }: SeenText): Mention[] => {
    const place = (at: number) => places[at] ?? 0
    return find(text).map((mention) => ({
      ...mention,
      start: place(mention.start),
      end: place(mention.end - 1) + 1,
    }))
  }

  const touches = (text: string): boolean => {
    let isTouched = false
    const { hasUnseen, hasLineEnd } = scan(text, (at, key) => {
      isTouched = (forms.get(key) ?? []).some((form) => matchEnd(text, at, form) !== NO_MATCH)
      return isTouched
    })
    return isTouched || hasUnseen || hasLineEnd || isHyphen(text.charCodeAt(text.length - 1)) || endsInBeginning(text)
  }

  /** Whether the text ends in a word of one or two letters that may go on in the next piece. */
  const endsInBeginning = (text: string): boolean => {
    const { length } = text
    if (length === 0 || sortAt(text, length - 1) !== WORD) return false
    const from = length > 1 && sortAt(text, length - 2) === WORD ? length - 2 : length - 1
    return (from === 0 || sortAt(text, from - 1) !== WORD) && beginnings.has(foldText(text.slice(from)))
  }

  return { find, touches, glance: glanceFor([...forms.values()].flat()) }
}

const LINE_BREAK = 10
const isHyphen = (unit: number) => unit === 45 || unit === 0x2010

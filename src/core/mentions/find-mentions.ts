import { indexForms, KEY_LETTERS } from './form-index'
import { glanceFor } from './glance'
import { foldText, hasUnseen, sortAt, WORD } from './letters'
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

/** A hyphen at the end of a line or of the text, behind which the word may go on. */
const LINE_END = /[-\u2010]$/m

/** Makes a finder; the whole table takes some milliseconds. */
export function createFinder(table: TermTable): Finder {
  const { formsAt, forms, beginnings } = indexForms(table)

  /** Where the next word begins, from a place of a text on; -1 where there is none. */
  const nextStart = (text: string, from: number): number => {
    let isInWord = from > 0 && sortAt(text, from - 1) === WORD
    for (let at = from; at < text.length; at++) {
      const isWord = sortAt(text, at) === WORD
      if (isWord && !isInWord) return at
      isInWord = isWord
    }
    return -1
  }

  const find = (text: string): Mention[] => {
    if (hasUnseen(text)) return findSeen(withoutUnseen(text))
    const found: Mention[] = []
    /** Where the last mention ends. Cues are no mentions, and are found within them too. */
    let until = 0
    for (let at = nextStart(text, 0); at >= 0; at = nextStart(text, at + 1)) {
      const alike = formsAt(text, at)
      if (!alike) continue
      for (const form of alike) {
        const { term, kind } = form
        if (kind !== 'cue' && at < until) continue
        const end = matchEnd(text, at, form)
        if (end < 0 || !fits(text, at, end, form)) continue
        const start = form.text.startsWith('(') && text[at - 1] === '(' ? at - 1 : at
        found.push({ term, kind, start, end })
        if (kind !== 'cue') until = end
      }
    }
    const whole = LINE_END.test(text) && withWholeWords(text)
    if (!whole || whole.text === text) return found
    // Both are in order, so one walk along `found` does for all.
    let past = 0
    const isNew = ({ start, end }: Mention) => {
      let other = found[past]
      while (other && other.end <= start) other = found[++past]
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
    for (let at = nextStart(text, 0); at >= 0; at = nextStart(text, at + 1)) {
      if (formsAt(text, at)?.some((form) => matchEnd(text, at, form) !== NO_MATCH)) return true
    }
    return endsInBeginning(text) || LINE_END.test(text) || hasUnseen(text)
  }

  /** Whether the text ends in so few letters of a word that no form is found by them, which may go on in the next piece. */
  const endsInBeginning = (text: string): boolean => {
    let from = text.length
    while (from > 0 && sortAt(text, from - 1) === WORD && text.length - from < KEY_LETTERS) from--
    return beginnings.has(foldText(text.slice(from)))
  }

  return { find, touches, glance: glanceFor(forms) }
}

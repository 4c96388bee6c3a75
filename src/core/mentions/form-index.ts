import { foldText, foldUnit } from './letters'
import type { TableForm, TableTerm, TermTable } from './term-table'

/** A form, ready to be compared. */
export interface Form extends TableForm, Pick<TableTerm, 'term' | 'kind'> {
  /** The text as it is compared. */
  readonly folded: string
}

/** The forms by how their first word begins. */
export interface FormIndex {
  /**
   * The forms that may begin with the word at a place of a text, longest first; undefined for most words, of which nothing
   * is made then, not even an iterator, because on a long page the browser would have many to clear away.
   */
  formsAt(text: string, at: number): readonly Form[] | undefined
  readonly forms: readonly Form[]
  /** All beginnings of first words that are shorter than what a word is found by. */
  readonly beginnings: ReadonlySet<string>
}

/** By how many letters a word is found, those that it lacks counting too. */
export const KEY_LETTERS = 5

/** Indexes every form of a table. */
export function indexForms(table: TermTable): FormIndex {
  const byKey = new Map<number, Form[]>()
  const beginnings = new Set<string>()
  for (const { term, kind, forms: written } of table) {
    for (const form of written) {
      // A bracket before the first word is no part of it, and is taken in when the form is found.
      const folded = foldText(form.text).replace(/^\(/, '')
      const key = keyAt(folded, 0)
      byKey.set(key, [...(byKey.get(key) ?? []), { ...form, term, kind, folded }])
      for (let letters = 1; letters < KEY_LETTERS; letters++) beginnings.add(folded.slice(0, letters))
    }
  }
  for (const alike of byKey.values()) alike.sort((a, b) => b.folded.length - a.folded.length)
  return {
    formsAt: (text, at) => byKey.get(keyAt(text, at)),
    forms: [...byKey.values()].flat(),
    beginnings,
  }
}

/** The key of the word that begins at a place of a text: its first letters or digits as a number. */
function keyAt(text: string, at: number): number {
  let key = 0
  let letter = 1
  for (let of = 0; of < KEY_LETTERS; of++) {
    if (letter !== 0) letter = letterAt(text, at + of)
    key = key * 37 + letter
  }
  return key
}

function letterAt(text: string, at: number): number {
  if (at >= text.length) return 0
  const unit = foldUnit(text.charCodeAt(at))
  if (unit >= 97 && unit <= 122) return unit - 96
  return unit >= 48 && unit <= 57 ? unit - 21 : 0
}

import { foldText, foldUnit } from './letters'
import type { TableForm, TableTerm, TermTable } from './term-table'

/** A form, ready to be compared. */
export interface Form extends TableForm, Pick<TableTerm, 'term' | 'kind'> {
  /** The text as it is compared. */
  readonly folded: string
}

/** The forms by how their first word begins. */
export interface FormIndex {
  /** 1 for each key that some form has. */
  readonly isStart: Uint8Array
  /** The forms of a key, longest first. */
  readonly forms: ReadonlyMap<number, readonly Form[]>
  /** The beginnings of forms that are too short to have a key: one and two letters. */
  readonly beginnings: ReadonlySet<string>
}

/** Indexes every form of a table. */
export function indexForms(table: TermTable): FormIndex {
  const isStart = new Uint8Array(37 ** 3)
  const forms = new Map<number, Form[]>()
  const beginnings = new Set<string>()
  for (const { term, kind, forms: written } of table) {
    for (const form of written) {
      // A bracket before the first word is no part of it, and is taken in when the form is found.
      const folded = foldText(form.text).replace(/^\(/, '')
      const key = keyAt(folded, 0)
      isStart[key] = 1
      forms.set(key, [...(forms.get(key) ?? []), { ...form, term, kind, folded }])
      beginnings.add(folded.slice(0, 1)).add(folded.slice(0, 2))
    }
  }
  for (const alike of forms.values()) alike.sort((a, b) => b.folded.length - a.folded.length)
  return { isStart, forms, beginnings }
}

/** The key of the word that begins at a place of a text: its first three letters or digits as a number below 37³. */
export function keyAt(text: string, at: number): number {
  const first = letterAt(text, at)
  const second = letterAt(text, at + 1)
  const third = second === 0 ? 0 : letterAt(text, at + 2)
  return (first * 37 + second) * 37 + third
}

function letterAt(text: string, at: number): number {
  if (at >= text.length) return 0
  const unit = foldUnit(text.charCodeAt(at))
  if (unit >= 97 && unit <= 122) return unit - 96
  return unit >= 48 && unit <= 57 ? unit - 21 : 0
}

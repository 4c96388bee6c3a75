import { isInCompany } from './company'
import type { Form } from './form-index'
import { isCodeInPlace } from './in-place'
import { foldUnit, GAP, sortAt, WORD } from './letters'

/** No form stands at a place of a text. */
export const NO_MATCH = -1
/** The text ends before the form does. */
export const RUNS_ON = -2

/** Where a form that begins at a place of a text ends there, or {@link NO_MATCH} or {@link RUNS_ON}. */
export function matchEnd(text: string, start: number, { folded }: Form): number {
  let at = start
  for (let of = 0; of < folded.length; of++) {
    const wanted = folded.charCodeAt(of)
    const isGap = wanted === GAP
    const from = at
    if (isGap) while (at < text.length && foldUnit(text.charCodeAt(at)) === GAP) at++
    if (at === text.length) return RUNS_ON
    if (isGap) {
      if (at === from) return NO_MATCH
    } else if (foldUnit(text.charCodeAt(at)) === wanted) at++
    else return NO_MATCH
  }
  const endsInWord = sortAt(folded, folded.length - 1) === WORD
  return endsInWord && at < text.length && sortAt(text, at) === WORD ? NO_MATCH : at
}

/** What has to hold besides the letters: capitals where they count, where codes stand, the company of other words. */
export function fits(text: string, start: number, end: number, form: Form): boolean {
  if (form.isExact && !isWrittenSo(text.slice(start, end), form.text)) return false
  if (form.kind === 'code' && !isCodeInPlace(text, start, end)) return false
  const { near, within = 0 } = form
  return !near || isInCompany(text, { start, end }, { near, within })
}

/** Whether two texts that were found alike are alike in capitals too; any run of spaces and hyphens is like any other. */
function isWrittenSo(found: string, text: string): boolean {
  const wordsOf = (of: string) => [...of].filter((unit) => foldUnit(unit.charCodeAt(0)) !== GAP).join('')
  return wordsOf(found) === wordsOf(text)
}

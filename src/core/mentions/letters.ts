/** What a run of spaces and hyphens counts as: “prior-authorization” is “prior authorization”. */
export const GAP = 32

/** What has to be known of a character: it stands between words, belongs to one, or is not seen at all. */
const BETWEEN = 0
export const WORD = 1
export const UNSEEN = 2

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const SPACE_OR_HYPHEN = /[\s\u2010-\u2015\u2212-]/
/** Soft hyphens, zero-width characters and the accents of Latin letters: a word is the same without them. All named, because the browser is slow to make `\p{Mn}`. */
const NOT_SEEN = /[\u00AD\u2060\uFEFF]|[\u0300-\u036F]|[\u200B-\u200D]|[\uFE00-\uFE0F]/

/**
 * How many UTF-16 code units have their place in the tables: those of ASCII. Those beyond are worked out each time, because
 * what knows them all, `\p{L}` and `normalize`, is slow the first time: on most pages nothing asks for it.
 */
const TABLED = 128

/** The sort of each tabled code unit. */
const sorts = new Uint8Array(TABLED)
const folds = new Uint8Array(TABLED)

/** Whether a text holds soft hyphens, zero-width characters or loose accents. */
export function hasUnseen(text: string): boolean {
  return NOT_SEEN.test(text)
}

/** The sort of the character at a place of a text. */
export function sortAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit < TABLED ? (sorts[unit] as number) : sortBeyond(text, at)
}

/** As {@link sortAt}, for characters that have no place in the table. */
function sortBeyond(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff
  const letter = String.fromCodePoint(text.codePointAt(isSecondHalf && at > 0 ? at - 1 : at) ?? 0)
  if (NOT_SEEN.test(letter)) return UNSEEN
  return LETTER_OR_DIGIT.test(letter) ? WORD : BETWEEN
}

/** A UTF-16 code unit without case and accent, as letters are compared; {@link GAP} for spaces and hyphens. */
export function foldUnit(unit: number): number {
  return unit < TABLED ? (folds[unit] as number) : foldBeyond(unit)
}

function foldBeyond(unit: number): number {
  const letter = String.fromCharCode(unit)
  if (SPACE_OR_HYPHEN.test(letter)) return GAP
  if (letter === '\u2019' || letter === '\u2018') return 39
  return letter.normalize('NFD').toLowerCase().charCodeAt(0)
}

/** A text as its characters are compared, each run of spaces and hyphens as one space. */
export function foldText(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const unit = foldUnit(text.charCodeAt(at))
    if (unit !== GAP || !folded.endsWith(' ')) folded += String.fromCharCode(unit)
  }
  return folded
}

for (let unit = 0; unit < TABLED; unit++) {
  sorts[unit] = /[\da-z]/i.test(String.fromCharCode(unit)) ? WORD : BETWEEN
  folds[unit] = foldBeyond(unit)
}

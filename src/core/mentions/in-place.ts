const NUMBER = /^\d{5}$/

/**
 * Whether a code stands where codes stand.
 *
 * Five digits are no code in an amount (`$99,202`), in a longer number (`1-99202-4`, `99202.5`), or as a ZIP code
 * behind a state (`WA 99202`) or before its last four (`99202-1234`). A range of codes (`99202-99205`) is two.
 * A diagnosis code (`F33`) is none where it goes on (`F33.6`).
 */
export function isCodeInPlace(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start)
  const after = text.slice(end, end + 7)
  if (/^\.[\dA-Z]/i.test(after)) return false
  if (!NUMBER.test(text.slice(start, end))) return true
  if (/[$£€]\s*$|\d[.,]$|[#/]$/.test(before)) return false
  if (/\d[-–]$/.test(before) && !/(?<!\d)\d{5}[-–]$/.test(before)) return false
  if (/^[-–]\d/.test(after) && !/^[-–]\d{5}(?!\d)/.test(after)) return false
  if (/^,\d{3}/.test(after)) return false
  return !/(?<![A-Z])[A-Z]{2}\s+$|\bzip[\s:]+$/i.test(before) || /\b(?:or|to|is|iv|im)\s+$/i.test(before)
}

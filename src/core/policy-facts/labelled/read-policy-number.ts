const LEAD = /[\s:.#…*[(–—-]{0,120}/y
const NUMBER = /(?:\d{4} p \d{1,6}(?:-\d{1,4})?|(?:(?:cpb|lcd|ncd|mp|cg|rx) )?[a-z\d](?:[\w./-]{0,24}[a-z\d])?)(?!\w)/y
// No digit, a word, a member's number, a telephone number, a date.
const NO_POLICY = /^\D*$|^[a-z]{9}|^\d{8,}$|^[\d-]*\d{3}[-.]\d{4}$|^\d\d?[/-]\d\d?[/-]\d+$|^\d{4}-\d\d-/

/** The policy number that begins at a place in a plain text, after colons and the like; null where none does. */
export function readPolicyNumber(plain: string, from: number): { start: number; end: number } | null {
  LEAD.lastIndex = from
  LEAD.exec(plain)
  const start = LEAD.lastIndex
  NUMBER.lastIndex = start
  const value = NUMBER.exec(plain)?.[0] ?? ''
  return NO_POLICY.test(value) ? null : { start, end: start + value.length }
}

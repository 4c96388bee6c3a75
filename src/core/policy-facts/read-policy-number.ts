const LEAD = /[\s:.#…*[(–—-]{0,120}/y
const NUMBER =
  /(?:\d{4} P \d{1,6}(?:-\d{1,4})?|(?:(?:CPB|LCD|NCD|MP|CG|RX)[ -])?[A-Z0-9](?:[A-Z0-9._/-]{0,24}[A-Z0-9])?)(?![A-Z0-9])/iy
// A date, a telephone number, a member's number: eight digits and more, or none at all.
const NO_POLICY =
  /^\D*$|^\d{8,}$|^\d?-?\d{3}[-.]\d{3}[-.]\d{4}$|^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$|^\d{4}-\d\d-\d\d$|^\p{L}{9}/u

/** The policy number that begins at a place in a text, after colons and the like; null where none does. */
export function readPolicyNumber(text: string, from: number): { value: string; start: number; end: number } | null {
  LEAD.lastIndex = from
  LEAD.exec(text)
  const start = LEAD.lastIndex
  NUMBER.lastIndex = start
  const value = NUMBER.exec(text)?.[0] ?? ''
  return NO_POLICY.test(value) ? null : { value, start, end: start + value.length }
}

/** Words around a number that make it a person's or a claim's, or another policy's. */
export const NOT_THIS_POLICY =
  /(?<!\p{L})(?:your|su|member|miembro|group|subscriber|insured|claim|account|related|see|refer|example|card|tarjeta)(?!\p{L})/iu

const MONTHS = [
  'january enero',
  'february febrero',
  'march marzo',
  'april abril',
  'may mayo',
  'june junio',
  'july julio',
  'august agosto',
  'september septiembre setiembre',
  'october octubre',
  'november noviembre',
  'december diciembre',
].map((names) => names.split(' '))

// 2026-03-15 · 3/15/26 · 03.15.2026 · March 15th, 2026 · 15 de marzo de 2026. Dotted years have four digits, since
// 5.01.16 is a policy number.
const DATE =
  /(?:(\d{4})[-/](\d{1,2})[-/](\d{1,2})|(\d{1,2})(?:([/-])(\d{1,2})\5(\d{4}|\d\d)|\.(\d{1,2})\.(\d{4}))|(\p{L}{3,10})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})|(\d{1,2})(?:st|nd|rd|th|\.?º)?(?:\s{1,3}(?:de|of)\s{1,3}|[\s-]{1,3})(\p{L}{3,10})\.?,?(?:\s{1,3}del?\s{1,3}|[\s-]{1,3})(\d{4}))(?![\p{L}\d]|[/.-]\d)/iuy

/** A day as `YYYY-MM-DD`, and where its words end. */
export interface DateInText {
  readonly value: string
  readonly end: number
}

/**
 * The date whose words begin at a place in a text; null where none does, where it is no day of the calendar, and for a
 * month without a day, which no `YYYY-MM-DD` can say.
 *
 * The month comes first, as in the US, unless it would be above 12.
 */
export function readDate(text: string, start: number): DateInText | null {
  DATE.lastIndex = start
  const match = DATE.exec(text)
  if (!match) return null
  const [, isoYear, isoMonth, isoDay, first, , second, slashYear, dotSecond, dotYear, word, day, year] = match
  const [lateDay, lateWord, lateYear] = match.slice(13)
  const end = DATE.lastIndex
  if (isoYear) return dayOf(isoYear, Number(isoMonth), Number(isoDay), end)
  if (!first) return dayOf(year ?? lateYear, monthOf(word ?? lateWord), Number(day ?? lateDay), end)
  const [a, b] = [Number(first), Number(second ?? dotSecond)]
  return a > 12 ? dayOf(slashYear ?? dotYear, b, a, end) : dayOf(slashYear ?? dotYear, a, b, end)
}

function monthOf(word = ''): number {
  const start = word.toLowerCase()
  return MONTHS.findIndex((names) => names.some((name) => name.startsWith(start))) + 1
}

function dayOf(year = '', month: number, day: number, end: number): DateInText | null {
  const full = year.length === 2 ? `20${year}` : year
  const value = [full, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
  const time = Date.parse(`${value}T00:00Z`)
  return time && new Date(time).toISOString().startsWith(value) ? { value, end } : null
}

const MONTHS = ['jan|ene', 'feb', 'mar', 'apr|abr', 'may', 'jun', 'jul', 'aug|ago', 'sep|set', 'oct', 'nov', 'dec|dic']
const MONTH = `((?:${MONTHS.join('|')})[a-z]{0,7}\\.?)`
const DAY = '(\\d\\d?)(?:st|nd|rd|th|\\.?º)?'
const YEAR = '(\\d{4})(?!\\w|[/.-]\\d)'

// Each with the places of year, month and day among what it catches.
const FORMS: [form: RegExp, year: number, month: number, day: number][] = [
  [/(\d{4})([/-])(\d\d?)\2(\d\d?)(?!\w|[/.-]\d)/y, 1, 3, 4],
  [/(\d\d?)([/.-])(\d\d?)\2(\d{4}|\d\d)(?!\w|[/.-]\d)/y, 4, 1, 3],
  [new RegExp(`${MONTH} {1,3}${DAY},? {1,3}${YEAR}`, 'y'), 3, 1, 2],
  [new RegExp(`${DAY}(?: {1,3}(?:de |of )?|-)${MONTH},?(?: {1,3}(?:del? )?|-)${YEAR}`, 'y'), 3, 2, 1],
]

/** A day as `YYYY-MM-DD`, and where its words end. */
export interface DateInText {
  readonly value: string
  readonly end: number
}

/**
 * The date whose words begin at a place in a plain text; null where none does, where it is no day of the calendar, and
 * for a month without a day, which no `YYYY-MM-DD` can say.
 *
 * The month comes first, as in the US, unless it would be above 12.
 */
export function readDate(plain: string, start: number): DateInText | null {
  for (const [form, year, month, day] of FORMS) {
    form.lastIndex = start
    const match = form.exec(plain)
    if (!match) continue
    const [first = '', second = ''] = [match[month], match[day]]
    const [mm, dd] = Number(first) > 12 ? [second, first] : [monthOf(first), second]
    const value = `${`20${match[year]}`.slice(-4)}-${`0${mm}`.slice(-2)}-${`0${dd}`.slice(-2)}`
    const time = Date.parse(value)
    return time && new Date(time).toISOString().startsWith(value) ? { value, end: form.lastIndex } : null
  }
  return null
}

function monthOf(word: string): string | number {
  return Number(word) ? word : MONTHS.findIndex((names) => names.includes(word.slice(0, 3))) + 1
}

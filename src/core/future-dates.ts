import { formatPath, type Problem, quote } from './data-problem'

// A source in force from tomorrow is a typing slip more often than news, and a note read tomorrow always is.
const PAST_FIELDS: ReadonlySet<string | number | undefined> = new Set(['checked', 'effective'])

/** The days in data that lie after `today`, where only a past one can be meant. */
export function futureDates(
  file: string,
  value: unknown,
  keys: readonly (string | number)[],
  today: string,
): Problem[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => futureDates(file, item, [...keys, at], today))
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, item]) => futureDates(file, item, [...keys, key], today))
  }
  return typeof value === 'string' && PAST_FIELDS.has(keys.at(-1)) && value > today
    ? [{ file, path: formatPath(keys), expected: `no day after ${today}`, found: quote(value) }]
    : []
}

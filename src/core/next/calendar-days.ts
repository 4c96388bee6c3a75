import type { TimeUnit } from '../guide-schema'

const DAY_MS = 24 * 60 * 60 * 1000

/** A span of time as rules give it. */
export interface TimeSpan {
  readonly n: number
  readonly unit: TimeUnit
}

// Days are counted in UTC, where each has 24 hours, so that no change of clocks makes one too many or too few.
const timeOf = (date: string) => Date.parse(`${date}T00:00:00Z`)
const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10)

/** Whether a text is a day of the calendar as `YYYY-MM-DD`, from 1900 on. */
export function isDay(text: string): boolean {
  if (!/^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const time = timeOf(text)
  return !Number.isNaN(time) && dateOf(time) === text
}

/** The day that is `n` days after another; before it where `n` is negative. */
export function addDays(date: string, n: number): string {
  return dateOf(timeOf(date) + n * DAY_MS)
}

/** How many days lie from one day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY_MS)
}

/** Whether a day is no Saturday and no Sunday. Holidays are not known here. */
export function isWeekday(date: string): boolean {
  const day = new Date(timeOf(date)).getUTCDay()
  return day !== 0 && day !== 6
}

/** The day that is `n` working days after another. Holidays count as working days, so the true day may be later. */
export function addWorkingDays(date: string, n: number): string {
  let day = date
  for (let left = n; left > 0; ) {
    day = addDays(day, 1)
    if (isWeekday(day)) left -= 1
  }
  return day
}

/**
 * The day with the same number `n` months later. Where that month has no such day it is the month's last, which is
 * never later than a rule that moves on to the next month's first (45 CFR 147.136(d)(2)(i)).
 */
export function addMonths(date: string, n: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + n + 1, 0)).getUTCDate()
  return dateOf(Date.UTC(year, month - 1 + n, Math.min(day, lastDay)))
}

/** The day on which a span ends that began on `date`; null for hours, which run from a moment and not from a day. */
export function addTime(date: string, { n, unit }: TimeSpan): string | null {
  switch (unit) {
    case 'days':
      return addDays(date, n)
    case 'working days':
      return addWorkingDays(date, n)
    case 'months':
      return addMonths(date, n)
    case 'year':
      return addMonths(date, n * 12)
    case 'hours':
      return null
  }
}

/** The day itself, or the Friday before a weekend: by when something must be in the mail. */
export function weekdayBy(date: string): string {
  let day = date
  while (!isWeekday(day)) day = addDays(day, -1)
  return day
}

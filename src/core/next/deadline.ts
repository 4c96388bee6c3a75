import type { Appeal } from '../guide-schema'
import { addTime, daysBetween, isDay, type TimeSpan, weekdayBy } from './calendar-days'

/** How long somebody has to act, as an appeal of the guide gives it. */
export type Deadline = NonNullable<Appeal['deadline']>

/** The day that a deadline is counted from: the first denial letter's, or one that only a later letter or event brings. */
export type CountedFrom = 'denial' | 'later'

/** Every `from` of the guide, and whether it is the first denial letter; a test holds that none is missing here. */
export const COUNTED_FROM: Readonly<Record<string, CountedFrom>> = {
  'receipt of the denial': 'denial',
  'receipt of the initial decision': 'denial',
  'date on the notice': 'denial',
  'date the notice was mailed': 'denial',
  'notice date': 'denial',
  'date of the denial': 'denial',
  'date of the decision letter': 'denial',
  'receipt of the final internal denial': 'later',
  'receipt of the redetermination': 'later',
  'receipt of the level 2 decision': 'later',
  "receipt of the judge's decision": 'later',
  'receipt of the council decision': 'later',
  "date of the plan's appeal decision": 'later',
  "date of the plan's answer": 'later',
  'date of the first reconsideration': 'later',
  'start with the plan': 'later',
  'start with the new plan': 'later',
  'notice that the clinic leaves the network': 'later',
  'your written request (for the plan to answer)': 'later',
}

/** What a deadline is counted from; never the denial letter where we do not know. */
export function countedFrom({ from }: { readonly from: string }): CountedFrom {
  return COUNTED_FROM[from] ?? 'later'
}

/** A deadline counted out in days of the calendar. */
export interface CountedDeadline {
  /** The last day that the rule gives, counted from the date on the letter. */
  readonly date: string
  /** The day to act by: earlier than `date` where older pages print a shorter time. */
  readonly actBy: string
  /** The last weekday up to `actBy`, where that is on a weekend. */
  readonly weekday: string | null
  /** From today to `actBy`; negative once it is over. */
  readonly daysLeft: number
}

/**
 * Counts a deadline from the date on a letter; null where that is no date, or the rule counts in hours.
 *
 * Rules that count from the day a letter came are counted from its date too, because the reader has that in hand: the
 * true last day can only be later.
 */
export function countDeadline(
  deadline: TimeSpan & Partial<Pick<Deadline, 'olderFigure'>>,
  letterDate: string,
  today: string,
): CountedDeadline | null {
  if (!isDay(letterDate)) return null
  const date = addTime(letterDate, deadline)
  if (date === null) return null
  const { olderFigure, unit } = deadline
  const older = olderFigure === undefined ? null : addTime(letterDate, { n: olderFigure, unit })
  const actBy = older !== null && older < date ? older : date
  const weekday = weekdayBy(actBy)
  return { date, actBy, weekday: weekday === actBy ? null : weekday, daysLeft: daysBetween(today, actBy) }
}

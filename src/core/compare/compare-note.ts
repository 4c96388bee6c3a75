import type { Note } from '../insurer-schema'
import { newestEffective } from '../note-age'
import type { Stance } from '../policy-facts/policy-facts'
import type { PageReading, PlacedStance } from '../reading/page-reading'
import type { Status } from '../vocabulary'

/** What of a note is held against a page. */
export type ComparedNote = Pick<Note, 'status' | 'checked'> & {
  readonly sources: readonly Pick<Note['sources'][number], 'effective'>[]
}

/** The dates that a page gives of itself, `YYYY-MM-DD`; null where it gives none. */
export interface PageDates {
  readonly effective: string | null
  readonly lastReview: string | null
}

/** A date of one side, and what happened on it. */
export interface DatedBy<Event extends string> {
  readonly date: string
  readonly by: Event
}

/** What the page states of a treatment, and since when. */
export interface PageSide {
  readonly stance: Exclude<Stance, 'not-stated'>
  /** The page's newest date that has come; null where it gives none. */
  readonly dated: DatedBy<'effective' | 'last-review'> | null
  /** The day from which the page's text will be in force, where that is still to come. */
  readonly inForceFrom: string | null
}

/** What our note states of it, and how old that is. */
export interface NoteSide {
  readonly status: Status
  /** Its newest source's day in force, or else the day on which we checked it. */
  readonly dated: DatedBy<'effective' | 'checked'>
}

/** A page held against our note on one treatment; a side that states nothing is null. */
export type Comparison =
  | {
      readonly result: 'same' | 'differs'
      readonly page: PageSide
      readonly note: NoteSide
    }
  | {
      readonly result: 'page-newer'
      /** Whether the newer page says what our note says. */
      readonly agrees: boolean
      readonly page: PageSide
      readonly note: NoteSide
    }
  | { readonly result: 'nothing'; readonly page: PageSide | null; readonly note: NoteSide | null }

/** What a page has to state for it to agree with a note; null where no statement of a page does. */
const AGREEING: Readonly<Record<Exclude<Status, 'varies'>, PageSide['stance'] | null>> = {
  covered: 'covered-with-criteria',
  'prior-authorization': 'covered-with-criteria',
  'case-by-case': null,
  'no-published-policy': null,
  'not-covered': 'not-covered',
}

/**
 * Holds what a page states of one treatment against our note on it, on the day `today` (`YYYY-MM-DD`).
 *
 * - A page that does not state anything (`not-stated`), and a treatment that we have no note on, leave nothing to
 *   compare. Neither does a note that `varies`: it says itself that it depends on the plan, and a page on one plan
 *   neither confirms nor denies that.
 * - `covered` and `prior-authorization` agree with `covered-with-criteria`, since a page that covers with criteria asks
 *   for something first; `not-covered` agrees with `not-covered`. Opposites differ. So does either statement from
 *   `case-by-case`, which it makes definite, and from `no-published-policy`, which it proves out of date.
 * - The page's date is the later of its effective date and its last review, the effective date where both are the same
 *   day. A date still to come is not the page's date yet; a coming effective date is given as `inForceFrom`.
 * - The note's date is the newest effective date of its sources, or the day on which it was checked where none is dated.
 * - A page in force since a later day than the note's date is `page-newer`, whether or not the two agree. So is one that
 *   was last reviewed after the day on which we checked the note; a review before that day is no news to us. On the same
 *   day, or where the page has no date, neither is newer.
 */
export function compareNote(
  note: ComparedNote | undefined,
  { stance }: Pick<PlacedStance, 'stance'>,
  dates: PageDates,
  today: string,
): Comparison {
  const page = stance === 'not-stated' ? null : { stance, ...datesOfPage(dates, today) }
  const noted = note ? { status: note.status, dated: dateOfNote(note) } : null
  if (!page || !noted || noted.status === 'varies') return { result: 'nothing', page, note: noted }

  const agrees = AGREEING[noted.status] === page.stance
  const newer = newerDate(page, dates, today, note?.checked ?? '', noted.dated.date)
  if (newer) return { result: 'page-newer', agrees, page: { ...page, dated: newer }, note: noted }
  return { result: agrees ? 'same' : 'differs', page, note: noted }
}

/** The date by which a page is newer than a note; null where it is not. */
function newerDate(
  { dated }: PageSide,
  { effective }: PageDates,
  today: string,
  checked: string,
  noteDate: string,
): PageSide['dated'] {
  if (dated?.by === 'last-review' && dated.date > checked && dated.date > noteDate) return dated
  const isInForce = effective !== null && effective <= today
  return isInForce && effective > noteDate ? { date: effective, by: 'effective' } : null
}

/** The dates of a page, out of what was read of it. */
export function datesOfReading({ effective, lastReview }: Pick<PageReading, 'effective' | 'lastReview'>): PageDates {
  return { effective: effective?.value ?? null, lastReview: lastReview?.value ?? null }
}

function datesOfPage({ effective, lastReview }: PageDates, today: string): Omit<PageSide, 'stance'> {
  const inForce = effective !== null && effective <= today ? effective : null
  const reviewed = lastReview !== null && lastReview <= today ? lastReview : null
  const isReviewLater = reviewed !== null && (inForce === null || reviewed > inForce)
  const inForceFrom = effective !== null && effective > today ? effective : null
  if (isReviewLater) return { dated: { date: reviewed, by: 'last-review' }, inForceFrom }
  return { dated: inForce === null ? null : { date: inForce, by: 'effective' }, inForceFrom }
}

function dateOfNote(note: ComparedNote): NoteSide['dated'] {
  const newest = newestEffective(note)
  return newest === null ? { date: note.checked, by: 'checked' } : { date: newest, by: 'effective' }
}

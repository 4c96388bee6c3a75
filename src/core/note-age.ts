import type { Note } from './insurer-schema'

const CHECKED_MAX_AGE_DAYS = 180
const SOURCE_MAX_AGE_YEARS = 2
const DAY_MS = 24 * 60 * 60 * 1000

/** Why a note is old: nobody read its sources lately, its newest source is old, or no source says since when it holds. */
export type OldReason = 'checked-long-ago' | 'source-out-of-date' | 'source-undated'

type Dated = Pick<Note, 'checked'> & { readonly sources: readonly Pick<Note['sources'][number], 'effective'>[] }

/** Why the note is old on the day `today` (`YYYY-MM-DD`), or null while it is not. */
export function oldBecause(note: Dated, today: string): OldReason | null {
  return oldByDates(note.checked, newestEffective(note), today)
}

/** The same, where only the note's dates are at hand: when it was checked, and since when its newest source is in force. */
export function oldByDates(checked: string, newest: string | null, today: string): OldReason | null {
  if (Date.parse(today) - Date.parse(checked) > CHECKED_MAX_AGE_DAYS * DAY_MS) return 'checked-long-ago'
  if (newest === null) return 'source-undated'
  // 24 months are the same day two years before, and such dates sort as text; a leap day needs no care either.
  const oldestAllowed = String(Number(today.slice(0, 4)) - SOURCE_MAX_AGE_YEARS).padStart(4, '0') + today.slice(4)
  return newest < oldestAllowed ? 'source-out-of-date' : null
}

/** Whether the note is old on the day `today` (`YYYY-MM-DD`). */
export function isOld(note: Dated, today: string): boolean {
  return oldBecause(note, today) !== null
}

/** The latest effective date among the note's sources, or null when none is dated. */
export function newestEffective(note: Dated): string | null {
  return note.sources.reduce<string | null>(
    (newest, { effective }) => (effective !== null && (newest === null || effective > newest) ? effective : newest),
    null,
  )
}

import { CONFIDENCES, STATUSES, TREATMENTS, type Treatment } from '../core/vocabulary'
import type { Sort, SortBy } from './filter'
import type { LibraryRow } from './library-rows'

/** The rows in order. Rows alike stay as they were, by name; those with nothing to go by come last, reversed or not. */
export function sortRows(rows: readonly LibraryRow[], { by, isReversed }: Sort): readonly LibraryRow[] {
  if (by === 'group') return rows
  if (by === 'name') {
    const byName = [...rows].sort((a, b) => a.entry.name.localeCompare(b.entry.name, 'en'))
    return isReversed ? byName.reverse() : byName
  }
  const placed = rows.map((row) => ({ row, place: placeOf(row, by) }))
  const sign = isReversed ? -1 : 1
  return placed
    .sort((a, b) => {
      if (a.place === null || b.place === null) return Number(a.place === null) - Number(b.place === null)
      return sign * (a.place - b.place)
    })
    .map(({ row }) => row)
}

/** Where a row stands, the best first; null where there is nothing to go by. */
function placeOf({ answers }: LibraryRow, by: Exclude<SortBy, 'group' | 'name'>): number | null {
  const notes = answers.flatMap(({ note }) => note ?? [])
  if (by === 'confidence') return best(notes.map(({ confidence }) => CONFIDENCES.indexOf(confidence)))
  // The newest first, as the reader expects of dates.
  if (by === 'date') return best(notes.flatMap(({ effective }) => (effective ? -Date.parse(effective) : [])))
  const status = answers.find(({ treatment }) => treatment === by)?.status
  return status === undefined || status === 'unknown' ? null : STATUSES.indexOf(status)
}

const best = (places: readonly number[]) => (places.length ? Math.min(...places) : null)

/** Every order that the menu offers for these treatments, both ways where that helps. */
export function sortsFor(treatments: readonly Treatment[]): Sort[] {
  const both = (by: SortBy): Sort[] => [
    { by, isReversed: false },
    { by, isReversed: true },
  ]
  return [
    { by: 'group', isReversed: false },
    ...both('name'),
    ...TREATMENTS.filter((treatment) => treatments.includes(treatment)).flatMap(both),
    { by: 'confidence', isReversed: false },
    ...both('date'),
  ]
}

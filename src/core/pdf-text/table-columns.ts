import type { Run } from './runs'

/** A gap that may part cells where others begin at the same place, as a part of the letters' size. Words stand closer. */
const NARROW_GAP = 0.42

/** How exactly cells of a column begin below one another, in points. */
const ALIGNED = 1

/** How many rows above and below are looked at, and how many of them must have a beginning at the same place. */
const REACH = 5
const WITNESSES = 2

/**
 * Whether a run begins a cell of a table that has only narrow gaps.
 *
 * `rows` are the page's runs by rows, each from left to right; the run is the `index`th of the `row`th. In running text
 * hardly ever do three lines have a wide gap at the very same place.
 */
export function beginsNarrowCell(rows: readonly (readonly Run[])[], row: number, index: number): boolean {
  const run = rows[row]?.[index]
  if (!run || !isAfterGap(rows[row], index)) return false
  const around = [...rows.slice(Math.max(0, row - REACH), row), ...rows.slice(row + 1, row + 1 + REACH)]
  const witnesses = around.filter((other) =>
    other.some((each, at) => Math.abs(each.left - run.left) <= ALIGNED && (at === 0 || isAfterGap(other, at))),
  )
  return witnesses.length >= WITNESSES
}

function isAfterGap(row: readonly Run[] | undefined, index: number): boolean {
  const [before, run] = [row?.[index - 1], row?.[index]]
  return before !== undefined && run !== undefined && run.left - before.right > NARROW_GAP * run.size
}

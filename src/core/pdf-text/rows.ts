import { commonest, type Run } from './runs'
import { type Segment, segmentOf } from './segments'
import { beginsNarrowCell } from './table-columns'

/** What stands at one height: one segment for a line of text, several for columns and for the cells of a table. */
export interface Row {
  readonly page: number
  readonly segments: readonly Segment[]
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** The size that most of its letters have. */
  readonly size: number
}

/** How far from the line a superscript may stand, as a part of the letters' size. */
const RAISED = 0.45

/** How far letters of one size may stand from each other's line, and how alike their sizes are, as parts of the size. */
const LEVEL = 0.2
const ALIKE = 0.1

/** The narrowest gap between columns or cells, as a part of the letters' size. Justified words stand closer. */
const GAP = 1.1

/** The rows of a page from top to bottom. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const byHeight = [...runs].sort((a, b) => a.baseline - b.baseline || a.left - b.left)
  const groups: Run[][] = []
  for (const run of byHeight) {
    const last = groups.at(-1)
    const main = last && largest(last)
    const isNear = main && Math.abs(run.baseline - main.baseline) <= RAISED * Math.max(run.size, main.size)
    if (isNear && !last.some((other) => isBelow(run, other))) last.push(run)
    else groups.push([run])
  }
  const rows = groups.map((group) => group.sort((a, b) => a.left - b.left))
  return rows.map((_, index) => rowOf(segmentsOf(rows, index)))
}

/** Whether a run is of the line below another: beside large letters two lines of smaller ones may stand. */
function isBelow(run: Run, other: Run): boolean {
  if (run.baseline - other.baseline <= RAISED * Math.min(run.size, other.size)) return false
  const shared = Math.min(run.right, other.right) - Math.max(run.left, other.left)
  return shared > 0.5 * Math.min(run.right - run.left, other.right - other.left)
}

/** A row of some segments of one page. */
export function rowOf(segments: readonly Segment[]): Row {
  const runs = segments.flatMap((segment) => segment.runs)
  const main = largest(runs)
  return {
    page: main.page,
    segments,
    left: Math.min(...segments.map(({ left }) => left)),
    right: Math.max(...segments.map(({ right }) => right)),
    baseline: main.baseline,
    size: commonest(runs, ({ size }) => size),
  }
}

function largest(runs: readonly Run[]): Run {
  return runs.reduce((most, run) => (run.size > most.size ? run : most))
}

/** Whether a run stands on one line with those before it. Small letters may be raised; large ones are another column's. */
function isOnLineOf(run: Run, before: readonly Run[]): boolean {
  const alike = before.findLast(({ size }) => Math.abs(size - run.size) <= ALIKE * run.size)
  return !alike || Math.abs(alike.baseline - run.baseline) <= LEVEL * run.size
}

function segmentsOf(rows: readonly (readonly Run[])[], row: number): Segment[] {
  const parts: Run[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const [index, run] of (rows[row] ?? []).entries()) {
    const last = parts.at(-1)
    const isNear = last && run.left - right <= GAP * Math.max(run.size, last.at(-1)?.size ?? 0)
    if (isNear && isOnLineOf(run, last) && !beginsNarrowCell(rows, row, index)) last.push(run)
    else parts.push([run])
    right = Math.max(right, run.right)
  }
  return parts.map(segmentOf)
}

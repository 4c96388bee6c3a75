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

/** The narrowest gap between columns or cells, as a part of the letters' size. Justified words stand closer. */
const GAP = 1.1

/** The rows of a page from top to bottom. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const byHeight = [...runs].sort((a, b) => a.baseline - b.baseline || a.left - b.left)
  const groups: Run[][] = []
  for (const run of byHeight) {
    const last = groups.at(-1)
    const main = last && largest(last)
    if (main && Math.abs(run.baseline - main.baseline) <= RAISED * Math.max(run.size, main.size)) last.push(run)
    else groups.push([run])
  }
  const rows = groups.map((group) => group.sort((a, b) => a.left - b.left))
  return rows.map((_, index) => rowOf(segmentsOf(rows, index)))
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

function segmentsOf(rows: readonly (readonly Run[])[], row: number): Segment[] {
  const parts: Run[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const [index, run] of (rows[row] ?? []).entries()) {
    const last = parts.at(-1)
    const isNear = last && run.left - right <= GAP * Math.max(run.size, last.at(-1)?.size ?? 0)
    if (isNear && !beginsNarrowCell(rows, row, index)) last.push(run)
    else parts.push([run])
    right = Math.max(right, run.right)
  }
  return parts.map(segmentOf)
}

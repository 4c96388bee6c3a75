import { findGutter } from './gutter'
import { isParted, rightOf, sideOf } from './gutter-sides'
import type { Row } from './rows'
import type { Segment } from './segments'
import { areTextColumns } from './text-columns'

/** Columns within columns: no page has more. */
const DEEPEST = 2

/** Fewer rows than this on one side between two lines that run across are no columns, even where the page has some. */
const FEWEST_ROWS = 2

/** Parts of a page one after another as they are read; each is a column, or what stands over all of them. */
export function inReadingOrder(rows: readonly Row[], depth = 0): Row[][] {
  const gutter = depth < DEEPEST ? findGutter(rows) : null
  if (gutter === null) return rows.length ? [[...rows]] : []
  const parts: Row[][] = []
  for (const band of bandsOf(rows, gutter)) {
    if (!band.isParted) parts.push(band.rows)
    else {
      for (const side of ['left', 'right'] as const) {
        parts.push(...inReadingOrder(sideOf(band.rows, gutter, side), depth + 1))
      }
    }
  }
  return parts
}

interface Band {
  readonly isParted: boolean
  readonly rows: Row[]
}

/** Parts a page at the lines that run across the gutter, such as a title over both columns. */
function bandsOf(rows: readonly Row[], gutter: number): Band[] {
  const bands: Band[] = []
  for (const row of rows) {
    const parted = isParted(row, gutter)
    const last = bands.at(-1)
    if (last?.isParted === parted) last.rows.push(row)
    else bands.push({ isParted: parted, rows: [row] })
  }
  const end = rightOf(rows.filter((row) => isParted(row, gutter)))
  const parted = bands.flatMap((band) => {
    // A row of a table above the columns may part where they do.
    if (band.isParted && areTextColumns(band.rows, gutter, { end, fewestRows: FEWEST_ROWS })) {
      return splitTail(band.rows, gutter)
    }
    return [{ isParted: false, rows: band.rows }]
  })
  return joinUnparted(parted)
}

function joinUnparted(bands: readonly Band[]): Band[] {
  const joined: Band[] = []
  for (const band of bands) {
    const last = joined.at(-1)
    if (last && !last.isParted && !band.isParted) last.rows.push(...band.rows)
    else joined.push(band)
  }
  return joined
}

/** A heading below the columns stands at the left and well apart; it belongs to what follows. */
function splitTail(rows: Row[], gutter: number): Band[] {
  const lastOnRight = rows.findLastIndex((row) => row.right > gutter)
  const onLeft = rows.map(({ segments }) => segments.filter(({ left }) => left < gutter))
  const lines = onLeft.flat()
  const gaps = new Map(lines.map((line, index) => [line, gapAbove(lines, index)]))
  const usual = [...gaps.values()].sort((a, b) => a - b)[Math.floor(gaps.size / 2)] ?? 0
  const isApart = (line: Segment) => (gaps.get(line) ?? 0) > 1.5 * usual
  const cut = onLeft.findIndex((each, index) => index > lastOnRight && each.every(isApart))
  if (cut < 0) return [{ isParted: true, rows }]
  return [
    { isParted: true, rows: rows.slice(0, cut) },
    { isParted: false, rows: rows.slice(cut) },
  ]
}

/** How far a line stands below the nearest above it, which is not beside it in another column; 0 where none is. */
function gapAbove(lines: readonly Segment[], index: number): number {
  const line = lines[index]
  for (let at = index - 1; line && at >= 0; at -= 1) {
    const other = lines[at]
    if (other && other.left < line.right && other.right > line.left) return baselineOf(line) - baselineOf(other)
  }
  return 0
}

const baselineOf = ({ runs }: Segment) => runs[0]?.baseline ?? 0

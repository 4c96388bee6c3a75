import { markerOf } from '../reading/list-marker'
import type { Row } from './rows'
import { joinSegments, type Segment } from './segments'

/** A gap that parts cells wherever it stands, as a part of the letters' size. */
const CELL_GAP = 2.2

/** How exactly cells of a column stand below one another, in points. */
const ALIGNED = 2

/**
 * The cells of a line: one for a line of text.
 *
 * A list's marker belongs to the text behind it, however wide the gap. A gap no wider than those of a justified line
 * parts cells only where one of the lines around has something that begins at the same place.
 */
export function cellsOf(row: Row, around: readonly Row[]): Segment[] {
  const [first, second, ...rest] = row.segments
  if (!first || !second) return [...row.segments]
  const text = first.text
  const isMarker = markerOf(text)?.length === text.length
  const segments = isMarker ? [joinSegments([first, second]), ...rest] : row.segments
  const cells: Segment[] = []
  for (const segment of segments) {
    const last = cells.at(-1)
    const isCell =
      !last ||
      segment.left - last.right > CELL_GAP * row.size ||
      around.some((other) => other.segments.some(({ left }) => isAligned(left, segment.left)))
    if (isCell) cells.push(segment)
    else cells.splice(-1, 1, joinSegments([last, segment]))
  }
  return cells
}

/** Whether two cells begin at the same place. */
export const isAligned = (one: number, other: number) => Math.abs(one - other) <= ALIGNED

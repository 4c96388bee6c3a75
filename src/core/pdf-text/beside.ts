import type { Row } from './rows'
import type { Segment } from './segments'

/** How much higher or lower a line may stand that is beside another, as a part of the letters' size: not a whole line. */
const BESIDE = 0.85

/**
 * What stands at a row's height, from left to right: its own segments, and those so little above and below it that they
 * are no other lines of its column.
 *
 * Lines of two columns rarely stand on one baseline throughout: a heading or another distance between lines moves those
 * of one side, and then each is a row of its own, between two of the other side.
 */
export function segmentsBeside(rows: readonly Row[], index: number): Segment[] {
  const row = rows[index]
  if (!row) return []
  const segments = [...row.segments]
  for (const step of [-1, 1]) {
    for (let at = index + step; ; at += step) {
      const other = rows[at]
      if (!other || Math.abs(other.baseline - row.baseline) > BESIDE * Math.max(row.size, other.size)) break
      segments.push(...other.segments)
    }
  }
  return segments.sort((a, b) => a.left - b.left)
}

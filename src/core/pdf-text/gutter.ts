import { segmentsBeside } from './beside'
import { isParted, leftOf, rightOf } from './gutter-sides'
import type { Row } from './rows'
import { areTextColumns } from './text-columns'

/** Fewer rows than this beside each other are no columns. */
const FEWEST_ROWS = 4

/** The part of a page at its left and at its right in which no gutter stands. */
const OUTER = 0.25

/** With more columns than this it is a table whose cells are filled with text. */
const MOST_COLUMNS = 4

/** Where this part of the rows is parted that the best gutter parts, there is another gutter. */
const AS_GOOD = 0.6

/** Steps in which a gutter is looked for, in points, and the most steps, however wide the page. */
const STEP = 2
const MOST_STEPS = 1000

/** White space between what stands on its left and what stands on its right. */
interface Gap {
  readonly from: number
  readonly to: number
}

/** Where two columns of running text part; null where there are none. */
export function findGutter(rows: readonly Row[]): number | null {
  const gaps = rows.map((_, index) => gapsAt(rows, index)).filter(({ length }) => length)
  if (gaps.length < FEWEST_ROWS) return null
  const left = leftOf(rows)
  const right = rightOf(rows)
  const width = right - left
  /** The best place so far, how far it reaches to the right, and how many rows run across it. */
  let [from, to, most, fewest] = [0, 0, 0, 0]
  const step = Math.max(STEP, width / MOST_STEPS)
  const counts = countGaps(gaps.flat(), left, right, step)
  for (const [index, parted] of counts.entries()) {
    const x = left + index * step
    if (x < left + width * OUTER || x > right - width * OUTER) continue
    if (parted < Math.max(FEWEST_ROWS, most) || parted < rows.length * 0.25) continue
    // Below the end of the other column, lines stand beside nothing, but may be the longest.
    const across = rows.filter((row) => !isParted(row, x)).length
    if (parted > most || across < fewest) [from, to, most, fewest] = [x, x, parted, across]
    else if (across === fewest && x - to < step * 1.5) to = x
  }
  if (!most || numberOfGutters(counts, most * AS_GOOD) >= MOST_COLUMNS) return null
  const gutter = (from + to) / 2
  const end = rightOf(rows.filter((row) => isParted(row, gutter)))
  return areTextColumns(rows, gutter, { end, fewestRows: FEWEST_ROWS }) ? gutter : null
}

/** How many gaps there are at each step from left to right. */
function countGaps(gaps: readonly Gap[], left: number, right: number, step: number): number[] {
  const counts = new Array<number>(Math.floor((right - left) / step) + 1).fill(0)
  for (const { from, to } of gaps) {
    const last = Math.floor((to - left) / step)
    for (let index = Math.ceil((from - left) / step); index <= last; index += 1)
      counts[index] = (counts[index] ?? 0) + 1
  }
  return counts
}

/** At how many places apart from each other so many rows part. */
const numberOfGutters = (counts: readonly number[], fewest: number) =>
  counts.filter((count, index) => count >= fewest && (counts[index - 1] ?? 0) < fewest).length

/** The gaps between what stands at a row's height. */
function gapsAt(rows: readonly Row[], index: number): Gap[] {
  const [first, ...others] = segmentsBeside(rows, index)
  let end = first?.right ?? 0
  return others.flatMap(({ left, right }) => {
    const gap = { from: end, to: left }
    end = Math.max(end, right)
    return gap.from < gap.to ? [gap] : []
  })
}

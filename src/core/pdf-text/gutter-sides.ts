import { type Row, rowsOf } from './rows'

/** Whether no word of a row stands in a gutter. */
export const isParted = (row: Row, gutter: number) =>
  row.segments.every((segment) => segment.right <= gutter || segment.left >= gutter)

/** The lines on one side of a gutter. They are made out anew: on the other side others may stand a little higher or lower. */
export function sideOf(rows: readonly Row[], gutter: number, side: 'left' | 'right'): Row[] {
  const segments = rows.flatMap((row) => row.segments.filter(({ left }) => left < gutter === (side === 'left')))
  return rowsOf(segments.flatMap(({ runs }) => runs))
}

/** Where the first of some rows begins. */
export const leftOf = (rows: readonly Row[]) => Math.min(...rows.map((row) => row.left))

/** Where the longest of some rows ends. */
export const rightOf = (rows: readonly Row[]) => Math.max(...rows.map((row) => row.right))

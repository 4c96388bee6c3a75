import type { Block } from '../../reading/block'
import { blocksFrom, rowOf } from '../surroundings'

/** The cells above a cell in its column, nearest first: those of the rows with as many cells. */
export interface Column {
  readonly above: readonly Block[]
  /** Whether the first row of the table is among them. */
  readonly isWhole: boolean
}

/** The cells before one in its table, nearest first, and whether the table's first is among them. */
function tableBefore(cell: Block): { readonly cells: readonly Block[]; readonly isWhole: boolean } {
  const before = Array.from(blocksFrom(cell, 'previous'))
  const outside = before.findIndex(({ row }) => !row)
  const cells = before.slice(0, outside < 0 ? before.length : outside)
  return { cells, isWhole: outside >= 0 || !before.at(-1)?.previous }
}

/** The column that a cell stands in. */
export function columnOf(cell: Block): Column {
  const { cells: before, isWhole } = tableBefore(cell)
  const place = before.findIndex(({ row }) => row !== cell.row)
  const width = rowOf(cell).length + 1
  const above: Block[] = []
  for (const [at, last] of before.entries()) {
    if (last.row === cell.row || last.row === before[at - 1]?.row) continue
    const cells = [...rowOf(last), last]
    // The corner of a table's first row is often empty.
    const isCornerEmpty = cells.length === width - 1 && cells[0]?.previous?.row === null
    const same = cells[isCornerEmpty ? place - 1 : place]
    if (same && (isCornerEmpty || cells.length === width)) above.push(same)
  }
  return { above, isWhole }
}

/** The cell at the head of a cell's column; null in the first row, and where the head is too far away to be known. */
export function headOf(cell: Block): Block | null {
  const { above, isWhole } = columnOf(cell)
  return (isWhole && above.at(-1)) || null
}

/** The cells of the first row of a cell's table; none where the cell is in it, or where it is too far away to be known. */
export function headRowOf(cell: Block): readonly Block[] {
  const { cells, isWhole } = tableBefore(cell)
  const first = isWhole ? cells.at(-1) : undefined
  return first && first.row !== cell.row ? [first, ...rowOf(first)] : []
}

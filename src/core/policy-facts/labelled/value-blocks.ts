import type { Block } from '../../reading/block'
import { rowOf } from '../surroundings'

/** Where the value of a label that fills its block may stand: right after it, or below it in a table of two rows. */
export function valueBlocks(label: Block): Block[] {
  const { next } = label
  if (!next) return []
  if (!label.row) return next.row || next.kind === 'heading' ? [] : [next]
  return next.row === label.row ? [next, ...cellBelow(label)] : cellBelow(label)
}

function cellBelow(label: Block): Block[] {
  const rest = rowOf(label)
  const column = label.next ? rest.indexOf(label.next) : -1
  const index = column < 0 ? rest.length : column
  const first = (column < 0 ? label : rest.at(-1))?.next
  if (!first?.row) return []
  const below = [first, ...rowOf(first)]
  // A longer table lists many policies, or the versions of one.
  return below.length === rest.length + 1 && !below.at(-1)?.next?.row ? below.slice(index, index + 1) : []
}

import type { PlaceId } from '../../core/reading/page-reading'
import { nodeAt, type TextRun } from './text-run'

/** Words of the page: a part of a run. */
export interface Place {
  readonly run: TextRun
  readonly start: number
  readonly end: number
}

/** Gives each place a number, the same one each time. It holds on to no node of the page. */
export function numberPlaces(): (place: Place) => PlaceId {
  const ids = new WeakMap<Node, Map<string, PlaceId>>()
  let next = 1
  return ({ run, start, end }) => {
    const first = run.pieces[0].node
    const known = ids.get(first) ?? new Map<string, PlaceId>()
    ids.set(first, known)
    const key = `${start - run.pieces[0].start} ${end}`
    const id = known.get(key) ?? next++
    known.set(key, id)
    return id
  }
}

/** Puts a range around a place; false when the page no longer has it. */
export function coverPlace(range: Range, { run, start, end }: Place): boolean {
  const from = nodeAt(run, start)
  const to = nodeAt(run, end - 1)
  if (!from.node.isConnected || !to.node.isConnected) return false
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, Math.min(to.offset + 1, to.node.length))
  return true
}

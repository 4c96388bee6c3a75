import { elementAround } from './text-roots'
import { nodeAt, type TextRun } from './text-run'

/** Words of the page: a part of a run. */
export interface TextPlace {
  readonly run: TextRun
  readonly start: number
  readonly end: number
}

/** Numbers runs by where they begin, the same number each time. It holds on to no node of the page. */
export function numberRuns(): (run: TextRun) => number {
  const whole = new WeakMap<Node, number>()
  const parts = new WeakMap<Node, Map<number, number>>()
  let last = 0
  return ({ pieces: [{ node, start }] }) => {
    const known = start === 0 ? whole.get(node) : parts.get(node)?.get(start)
    if (known) return known
    if (start === 0) whole.set(node, ++last)
    else parts.set(node, (parts.get(node) ?? new Map()).set(start, ++last))
    return last
  }
}

let range: Range | undefined

/**
 * The boxes of a place's lines, in the viewport of its own document; none when the page no longer has it, or has other
 * words there by now.
 *
 * There is one range for all, and it stands nowhere in between: the browser keeps each up to date at every change of the page.
 */
export function boxesOf({ run, start, end }: TextPlace): readonly DOMRect[] {
  const from = nodeAt(run, start)
  const to = nodeAt(run, end - 1)
  if (!from.node.isConnected || !to.node.isConnected) return []
  if (!run.text.startsWith(from.node.data.slice(from.offset, from.offset + end - start), start)) return []
  range ??= document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, Math.min(to.offset + 1, to.node.length))
  const boxes = [...range.getClientRects()]
  range.setEnd(document, 0)
  return boxes
}

/** The element around the first word of a place. */
export function elementAt({ run, start }: TextPlace): Element | null {
  return elementAround(nodeAt(run, start).node)
}

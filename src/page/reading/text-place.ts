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
  const numbers = new WeakMap<Node, number[]>()
  let last = 0
  return ({ pieces: [{ node, start }] }) => {
    const byStart = numbers.get(node) ?? []
    numbers.set(node, byStart)
    byStart[start] ??= ++last
    return byStart[start]
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

/** The element around the first word of a place; null when the page no longer has it. */
export function elementAt({ run, start }: TextPlace): Element | null {
  try {
    return elementAround(nodeAt(run, start).node)
  } catch {
    // In a frame that is gone: see `isInPage`.
    return null
  }
}

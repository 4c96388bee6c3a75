import { elementAround } from '../reading/text-roots'

/** The element around a text or an element as it is shown: past the edge of a shadow root its host, past a frame's document the frame. */
export function composedParent(node: Text | Element): Element | null {
  return node.assignedSlot ?? elementAround(node)
}

/** Whether one element is the other or stands around it, as they are shown. */
export function composedContains(outer: Element | null, inner: Element | null): boolean {
  for (let at = inner; at; at = composedParent(at)) if (at === outer) return true
  return false
}

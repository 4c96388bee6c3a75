import { elementAround } from '../reading/text-roots'

/** The element around an element as it is shown: past the edge of a shadow root its host, past a frame's document the frame. */
export function composedParent(element: Element): Element | null {
  return element.assignedSlot ?? elementAround(element)
}

/** Whether one element is the other or stands around it, as they are shown. */
export function composedContains(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = composedParent(at)) if (at === outer) return true
  return false
}

import { boxesOf, elementAt, type TextPlace } from '../reading/text-place'
import { type Box, moved, overlap } from './box'
import { clipsAround } from './clips'
import { isCovered } from './covered'

/** Measures places for one frame. */
export interface Measure {
  /** Where a place of the page is on screen, a box for each line of it; only what one can see there. */
  boxes(place: TextPlace): Box[]
  /** Whether a place is above the window, or below what is measured; null when it is neither. */
  side(place: TextPlace): 'above' | 'below' | null
}

/** How far below and beside the window words are measured, so that they need not be looked for when they come, in pixels. */
const AHEAD = 300

interface Shift {
  readonly x: number
  readonly y: number
}

/** How far a frame's viewport stands from the window's, in pixels; nothing for the page's own document. */
export function frameShift(page: Document): Shift {
  const frame = page === document ? null : page.defaultView?.frameElement
  if (!frame) return { x: 0, y: 0 }
  const { left, top } = frame.getBoundingClientRect()
  const outer = frameShift(frame.ownerDocument)
  return { x: outer.x + left + frame.clientLeft, y: outer.y + top + frame.clientTop }
}

/** Starts measuring: what it has measured once, it does not measure again. `ours` is the element that we added. */
export function measure(ours: Element): Measure {
  const clipBoxes = new Map<Element, Box>()
  const shifts = new Map<Document, Shift>()
  const ahead = { left: -AHEAD, top: 0, right: innerWidth + AHEAD, bottom: innerHeight + AHEAD }

  const shiftOf = (page: Document): Shift => {
    const shift = shifts.get(page) ?? frameShift(page)
    shifts.set(page, shift)
    return shift
  }
  const clipBoxOf = (element: Element): Box => {
    const box = clipBoxes.get(element) ?? moved(element.getBoundingClientRect(), shiftOf(element.ownerDocument))
    clipBoxes.set(element, box)
    return box
  }

  const boxes = (place: TextPlace): Box[] => {
    const element = elementAt(place)
    if (!element) return []
    const shift = shiftOf(element.ownerDocument)
    const clips = clipsAround(element)
    return boxesOf(place).flatMap((rect) => {
      let box = overlap(moved(rect, shift), ahead)
      for (const clip of clips) box = box && overlap(box, clipBoxOf(clip))
      if (!box) return []
      const x = (box.left + box.right) / 2
      const y = (box.top + box.bottom) / 2
      const isInWindow = x >= 0 && x < innerWidth && y >= 0 && y < innerHeight
      return isInWindow && isCovered(element, x - shift.x, y - shift.y, ours) ? [] : [box]
    })
  }
  const side = (place: TextPlace) => {
    const [box] = boxesOf(place)
    const page = elementAt(place)?.ownerDocument
    if (!box || !page) return null
    const { top, bottom } = moved(box, shiftOf(page))
    return bottom < 0 ? 'above' : top > ahead.bottom ? 'below' : null
  }
  return { boxes, side }
}

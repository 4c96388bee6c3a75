import { boxesOf, type TextPlace } from '../reading/text-place'
import { hostOf } from '../reading/text-roots'
import { nodeAt } from '../reading/text-run'
import { type Box, moved, overlap, type Shift } from './box'
import { clipsAround } from './clips'
import { composedParent } from './composed-tree'
import { isCovered } from './covered'

/** Measures places for one frame. */
export interface Measure {
  /** Where a place of the page is on screen, a box for each line of it; only what one can see there. */
  boxes(place: TextPlace): Box[]
  /** -1 when a place is above the window, 1 when it is below what is measured, 0 when it is neither. */
  side(place: TextPlace): -1 | 0 | 1
}

/** How far below and beside the window words are measured, so that they need not be looked for when they come, in pixels. */
const AHEAD = 300

/** Where the viewport of a document stands in the window: of a frame that may be scaled or zoomed, or the page's own. */
export function frameShift(page: Document): Shift {
  const frame = hostOf(page) as HTMLElement | null
  if (!frame) return { x: 0, y: 0, scale: 1 }
  const { left, top, right } = moved(frame.getBoundingClientRect(), frameShift(frame.ownerDocument))
  const scale = (right - left) / frame.offsetWidth || 1
  return { x: left + frame.clientLeft * scale, y: top + frame.clientTop * scale, scale }
}

/** Where the first line of a place is in the window, or would be if that were larger; none when the page no longer has it. */
export function firstLine(place: TextPlace): Box | undefined {
  const [line] = boxesOf(place)
  return line && moved(line, frameShift(place.run.pieces[0].node.ownerDocument))
}

/** Starts measuring: what it has measured once, it does not measure again. `ours` is the element that we added. */
export function measure(ours: Element): Measure {
  const clipBoxes = new Map<Element, Box>()
  const ahead = { left: -AHEAD, top: 0, right: innerWidth + AHEAD, bottom: innerHeight + AHEAD }

  const clipBoxOf = (element: Element): Box => {
    const box = clipBoxes.get(element) ?? moved(element.getBoundingClientRect(), frameShift(element.ownerDocument))
    clipBoxes.set(element, box)
    return box
  }

  const boxes = (place: TextPlace): Box[] => {
    const lines = boxesOf(place)
    const element = lines[0] && composedParent(nodeAt(place.run, place.start).node)
    if (!element) return []
    const shift = frameShift(element.ownerDocument)
    const clips = clipsAround(element)
    return lines.flatMap((rect) => {
      let box = overlap(moved(rect, shift), ahead)
      for (const clip of clips) box = box && overlap(box, clipBoxOf(clip))
      if (!box) return []
      const x = (box.left + box.right) / 2
      const y = (box.top + box.bottom) / 2
      const isInWindow = x >= 0 && x < innerWidth && y < innerHeight
      return isInWindow && isCovered(element, (x - shift.x) / shift.scale, (y - shift.y) / shift.scale, ours)
        ? []
        : [box]
    })
  }
  const side = (place: TextPlace) => {
    const line = firstLine(place)
    if (!line) return 0
    return line.bottom < 0 ? -1 : line.top > ahead.bottom ? 1 : 0
  }
  return { boxes, side }
}

import { elementAt, type TextPlace } from '../reading/text-place'
import { moved } from './box'
import { composedParent } from './composed-tree'
import { firstLine, frameShift } from './shown-boxes'

/** How long the way to a place is watched, in milliseconds. */
const WAY_MS = 3000

/** How often a place is looked for again where the window came to rest. */
const LOOKS = 3

let way: AbortController | undefined

/**
 * Scrolls a place into the middle of everything that it scrolls in, and of the window above what covers its lower part
 * (`coveredBelow`, in pixels); false when the page no longer has it.
 *
 * A page that lays out only what is near the window changes its sizes on the way: where the window comes to rest, the
 * place is looked for again, unless the reader went elsewhere meanwhile.
 */
export function scrollToPlace(place: TextPlace, coveredBelow: number, looks = LOOKS): boolean {
  way?.abort()
  const element = elementAt(place)
  for (let at = element; at; at = composedParent(at)) {
    const { scrollingElement, defaultView } = at.ownerDocument
    // Chromium lays out words that it left out (`content-visibility`) for an element's box, not for a range's.
    const own = at.getBoundingClientRect()
    const words = firstLine(place)
    if (!words || !defaultView) return false
    const isWindow = at === scrollingElement
    const isOurs = isWindow && defaultView === window
    const shift = frameShift(at.ownerDocument)
    const twice = 2 * shift.scale
    const bottom = defaultView.innerHeight - (isOurs ? coveredBelow : 0)
    const view = { left: 0, top: 0, right: defaultView.innerWidth, bottom }
    const box = moved(isWindow ? view : own, shift)
    const isBeside = words.left < box.left || words.right > box.right
    const isCalm = looks < LOOKS || matchMedia('(prefers-reduced-motion: reduce)').matches
    // What does not scroll stays where it is.
    at.scrollBy({
      top: (words.top + words.bottom - box.top - box.bottom) / twice,
      left: isBeside ? (words.left + words.right - box.left - box.right) / twice : 0,
      behavior: isOurs && !isCalm ? 'smooth' : 'instant',
    })
  }
  watchWay(() => looks && scrollToPlace(place, coveredBelow, looks - 1))
  return !!element
}

function watchWay(onArrived: () => unknown): void {
  const mine = new AbortController()
  way = mine
  // Of scrollers within the page the window does not hear.
  for (const type of ['scrollend', 'wheel', 'pointerdown', 'keydown']) {
    const end = () => {
      mine.abort()
      if (type === 'scrollend') onArrived()
    }
    // The signal is taken from it.
    addEventListener(type, end, mine)
  }
  setTimeout(() => mine.abort(), WAY_MS)
}

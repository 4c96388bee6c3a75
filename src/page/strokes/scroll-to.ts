import { boxesOf, elementAt, type TextPlace } from '../reading/text-place'
import { composedParent } from './composed-tree'

/**
 * Scrolls a place into the middle of everything that it scrolls in, and of the window above what covers its lower part
 * (`coveredBelow`, in pixels); false when the page no longer has it.
 */
export function scrollToPlace(place: TextPlace, coveredBelow: number): boolean {
  const element = elementAt(place)
  if (!element?.isConnected) return false
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  let frame: Element | null = null
  for (let at: Element | null = element; at; at = composedParent(at)) {
    const { documentElement, scrollingElement, defaultView } = at.ownerDocument
    const isWindow = at === documentElement
    if (!isWindow && (at === scrollingElement || !isScroller(at))) continue
    const words = frame?.getBoundingClientRect() ?? boxesOf(place)[0]
    if (!words) return false
    const box = at.getBoundingClientRect()
    const [left, top] = isWindow ? [0, 0] : [box.left, box.top]
    const isBeside = words.left < left || words.right > left + at.clientWidth
    const scroller: Element = isWindow ? (scrollingElement ?? at) : at
    scroller.scrollBy({
      top: (words.top + words.bottom - at.clientHeight + (isWindow ? coveredBelow : 0)) / 2 - top,
      left: isBeside ? (words.left + words.right - at.clientWidth) / 2 - left : 0,
      behavior: isWindow && defaultView === window && !isCalm ? 'smooth' : 'instant',
    })
    if (isWindow) frame = defaultView?.frameElement ?? null
  }
  return true
}

function isScroller(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element)
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element
  return (
    (overflowY !== 'visible' && scrollHeight > clientHeight) || (overflowX !== 'visible' && scrollWidth > clientWidth)
  )
}

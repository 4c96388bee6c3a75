import { coverPlace, elementAt, type TextPlace } from '../reading/text-place'
import { composedParent } from './composed-tree'

/** Scrolls a place into the middle of everything that it scrolls in; false when the page no longer has it. */
export function scrollToPlace(place: TextPlace): boolean {
  const range = document.createRange()
  const element = elementAt(place)
  if (!element || !coverPlace(range, place)) return false
  let target: Range | Element = range
  for (let at: Element | null = element; at; at = composedParent(at)) {
    const { defaultView, documentElement, body } = at.ownerDocument
    if (at === documentElement) {
      if (defaultView) scrollWindow(defaultView, target)
      target = defaultView?.frameElement ?? target
    } else if (at !== body && isScroller(at)) scrollInside(at, target)
  }
  return true
}

function isScroller(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element)
  const scrolls = /auto|scroll|hidden/
  return (
    (scrolls.test(overflowY) && element.scrollHeight > element.clientHeight) ||
    (scrolls.test(overflowX) && element.scrollWidth > element.clientWidth)
  )
}

function scrollInside(scroller: Element, target: Range | Element): void {
  const box = scroller.getBoundingClientRect()
  const words = target.getBoundingClientRect()
  scroller.scrollBy({ ...distance(words, box), behavior: 'instant' })
}

function scrollWindow(view: Window, target: Range | Element): void {
  const words = target.getBoundingClientRect()
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const box = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight }
  view.scrollBy({ ...distance(words, box), behavior: view === window && !isCalm ? 'smooth' : 'instant' })
}

type Edges = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>

/** How far to scroll so that words stand in the middle from top to bottom, and in sight from left to right. */
function distance(words: Edges, box: Edges): { top: number; left: number } {
  const isBeside = words.left < box.left || words.right > box.right
  return {
    top: (words.top + words.bottom) / 2 - (box.top + box.bottom) / 2,
    left: isBeside ? (words.left + words.right) / 2 - (box.left + box.right) / 2 : 0,
  }
}

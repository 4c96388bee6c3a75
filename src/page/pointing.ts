import type { PlacedMention } from './reading/page-text'
import { frameShift } from './strokes/shown-boxes'
import type { Strokes } from './strokes/strokes'
import type { Tip } from './tip'

/** How long the pointer rests on a mark before it is explained, and how long the explanation outlasts it, in milliseconds. */
const REST_MS = 300
const LINGER_MS = 250

/**
 * Shows the tip where the reader points at a mark with a mouse or pen, or taps it, until the signal ends. Escape and
 * scrolling put it away. `onChosen` is called when the reader clicks a mark.
 *
 * Gives back what listens in a document, the page's own or a frame's. Their listeners hear what they would have heard anyway.
 */
export function watchPointing(
  markAt: Strokes['at'],
  tip: Tip,
  signal: AbortSignal,
  onChosen: (mention: PlacedMention) => void,
): (page: Document) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isShown = false
  let pointed: unknown = null

  const later = (ms: number, act: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(act, ms)
  }
  const hide = () => {
    clearTimeout(timer)
    isShown = false
    pointed = null
    tip.hide()
  }
  const show = (x: number, y: number) => {
    const found = markAt(x, y)
    if (!found) return
    isShown = true
    tip.show(found.mention, found.box)
  }
  const onMove = ({ pointerType }: PointerEvent, x: number, y: number) => {
    if (pointerType === 'touch') return
    const found = markAt(x, y)
    if (found) {
      if (found.mention !== pointed) later(isShown ? LINGER_MS : REST_MS, () => show(x, y))
      pointed = found.mention
    } else if (pointed) {
      pointed = null
      if (!isShown) clearTimeout(timer)
      else later(LINGER_MS, () => !tip.holds(x, y) && hide())
    } else if (isShown && !tip.holds(x, y)) later(LINGER_MS, hide)
  }
  const onClick = ({ pointerType, target }: PointerEvent, x: number, y: number) => {
    const found = markAt(x, y)
    if (found) onChosen(found.mention)
    if (pointerType === 'touch' && target instanceof Element && !target.closest('a,button,summary,label')) {
      if (isShown) hide()
      show(x, y)
    }
  }
  signal.addEventListener('abort', hide)
  const options = { capture: true, signal }
  return (page) => {
    /** Tells where an event happened in the window, though the document may be a frame's. */
    const inWindow = (act: typeof onMove) => (event: MouseEvent) => {
      const { x, y, scale } = frameShift(page)
      act(event as PointerEvent, event.clientX * scale + x, event.clientY * scale + y)
    }
    page.addEventListener('pointermove', inWindow(onMove), options)
    page.addEventListener('click', inWindow(onClick), options)
    page.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), options)
    page.addEventListener('scroll', () => isShown && hide(), options)
  }
}

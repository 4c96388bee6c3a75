import type { PlacedMention } from './reading/page-text'
import type { Strokes } from './strokes/strokes'
import type { Tip } from './tip'

/** How long the pointer rests on a mark before it is explained, and how long the explanation outlasts it, in milliseconds. */
const REST_MS = 300
const LINGER_MS = 250

/**
 * Shows the tip where the reader points at a mark with a mouse or pen, or taps it, until the signal ends. Escape and
 * scrolling put it away. `onChosen` is called when the reader clicks a mark. The page's own listeners hear what they would have heard anyway.
 */
export function watchPointing(
  strokes: Strokes,
  tip: Tip,
  signal: AbortSignal,
  onChosen: (mention: PlacedMention) => void,
): void {
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
    const found = strokes.at(x, y)
    if (!found) return
    isShown = true
    tip.show(found.mention, found.box)
  }
  const onMove = ({ clientX: x, clientY: y, pointerType }: PointerEvent) => {
    if (pointerType === 'touch') return
    const found = strokes.at(x, y)
    if (found) {
      if (found.mention !== pointed) later(isShown ? LINGER_MS : REST_MS, () => show(x, y))
      pointed = found.mention
    } else if (pointed !== null) {
      pointed = null
      if (!isShown) clearTimeout(timer)
      else later(LINGER_MS, () => !tip.holds(x, y) && hide())
    } else if (isShown && !tip.holds(x, y)) later(LINGER_MS, hide)
  }
  const onClick = ({ clientX: x, clientY: y, pointerType, target }: PointerEvent) => {
    const found = strokes.at(x, y)
    if (found) onChosen(found.mention)
    if (pointerType === 'touch' && target instanceof Element && !target.closest('a,button,summary,label')) {
      if (isShown) hide()
      show(x, y)
    }
  }
  const options = { capture: true, passive: true, signal }
  document.addEventListener('pointermove', onMove, options)
  document.addEventListener('click', (event) => onClick(event as PointerEvent), options)
  addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), options)
  addEventListener('scroll', () => isShown && hide(), options)
  signal.addEventListener('abort', hide)
}

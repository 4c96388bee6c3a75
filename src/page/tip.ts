import type { Host } from './host'
import { framePanel, type PanelFrame } from './panel-frame'
import type { PlacedMention } from './reading/page-text'
import { type Box, isIn } from './strokes/box'

/** The tip's width and its distance from the words and from the window's edge, in pixels. */
const WIDTH = 320
const GAP = 8

/** The small frame beside a mark that says what the words mean. */
export interface Tip {
  show(mention: PlacedMention, box: Box): void
  hide(): void
  /** Whether a point of the window belongs to the tip or to the words that it explains. */
  holds(x: number, y: number): boolean
}

/**
 * Makes the tip; its frame is added when it is first shown. The words are explained in it, never in the page: where we may
 * not frame anything there is none.
 */
export function createTip({ stage }: Host, signal: AbortSignal, mayFrame: boolean): Tip {
  let frame: PanelFrame | null = null
  let isReady = false
  let isBlocked = !mayFrame
  let shown: { readonly mention: PlacedMention; readonly box: Box } | null = null
  let height = 0

  const tell = () => {
    if (!shown || !isReady) return
    const { term, run, start, end } = shown.mention
    frame?.tell({ type: 'tip', term, text: run.text.slice(start, end).replace(/\s+/g, ' ') })
  }
  const place = () => {
    if (!frame || !shown || !height) return
    const { left, top, bottom } = shown.box
    const isBelow = bottom + GAP + height < innerHeight || top < height + GAP
    const { style } = frame.element
    style.left = `${Math.max(GAP, Math.min(left, innerWidth - (WIDTH + GAP)))}px`
    style.top = `${isBelow ? bottom + GAP : top - GAP - height}px`
    style.height = `${height}px`
    frame.element.dataset.shown = ''
  }
  const hide = () => {
    shown = null
    delete frame?.element.dataset.shown
  }
  const addFrame = () => {
    frame = framePanel({
      onMessage(message) {
        if (message.type === 'ready') {
          isReady = true
          tell()
        } else if (message.type === 'height') {
          height = message.px
          place()
        } else if (message.type === 'close') hide()
      },
      onBlocked() {
        isBlocked = true
        hide()
        frame?.remove()
      },
    })
    const { element } = frame
    element.className = 'tip'
    element.tabIndex = -1
    stage.append(element)
  }
  signal.addEventListener('abort', () => frame?.remove())

  return {
    show(mention, box) {
      if (isBlocked) return
      const isSame = shown?.mention.term === mention.term
      shown = { mention, box }
      if (!frame) addFrame()
      tell()
      if (isSame) place()
    },
    hide,
    holds(x, y) {
      if (!shown || !frame) return false
      return [shown.box, frame.element.getBoundingClientRect()].some((box) => isIn(box, x, y, GAP))
    },
  }
}

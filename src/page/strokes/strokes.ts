import type { MarkKind } from '../../core/mentions/mention'
import type { PlaceId } from '../../core/reading/page-reading'
import type { Host } from '../host'
import type { SeenMention } from '../reading/page-summary'
import type { Place } from '../reading/places'
import type { Box } from './box'
import { forgetClips } from './clips'
import { watchNearView } from './near-view'
import { type Measure, measure } from './shown-boxes'
import { addStrokeLayer } from './stroke-layer'

/** How long words that the reader asked for are set off, in milliseconds. */
const FLASH_MS = 2600

/** A block with more mentions than this is searched for those in view instead of measuring them all. */
const MANY = 60

/** How long strokes follow the page frame by frame after something began to move, in milliseconds. */
const MOVING_MS = 600

/** The marks on the page. */
export interface Strokes {
  /** Marks these mentions, of these kinds, and no others. */
  show(mentions: readonly SeenMention[], kinds: readonly MarkKind[]): void
  /** Sets words off for a moment. */
  flash(place: Place): void
  /** The mention that is drawn at a point of the window. */
  at(x: number, y: number): { readonly mention: SeenMention; readonly box: Box } | null
}

interface DrawnMention {
  readonly mention: SeenMention
  readonly boxes: readonly Box[]
}

/** Draws strokes until the signal ends. Each frame reads the layout once and writes once, and only when something moved. */
export function addStrokes({ element, stage }: Host, signal: AbortSignal): Strokes {
  const layer = addStrokeLayer(stage)
  let drawn = new Map<PlaceId, DrawnMention>()
  let flashed: Place | null = null
  let flashTimer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  let movingUntil = 0

  const place = () => {
    frame = 0
    const corner = layer.corner()
    const shown = measure(element)
    const next = new Map<PlaceId, DrawnMention>()
    for (const mentions of view.near) {
      for (const found of inView(mentions, shown)) next.set(found.mention.id, found)
    }
    const flashBoxes = flashed ? shown.boxes(flashed) : []
    // Everything is read; from here on it is written.
    for (const id of drawn.keys()) if (!next.has(id)) layer.erase(id)
    for (const [id, { mention, boxes }] of next) layer.draw(id, mention.kind, boxes, corner)
    if (flashed) layer.draw('flash', 'flash', flashBoxes, corner)
    drawn = next
    if (performance.now() < movingUntil) schedule()
  }
  const schedule = () => {
    frame ||= requestAnimationFrame(place)
  }
  const keepPlacing = () => {
    movingUntil = performance.now() + MOVING_MS
    schedule()
  }
  const view = watchNearView(schedule)
  const options = { capture: true, passive: true, signal }
  for (const type of ['scroll', 'resize', 'load', 'toggle']) addEventListener(type, schedule, options)
  for (const type of ['transitionrun', 'animationstart', 'transitionend', 'animationend']) {
    addEventListener(type, keepPlacing, options)
  }
  document.fonts?.addEventListener('loadingdone', schedule, { signal })
  const sizes = new ResizeObserver(schedule)
  sizes.observe(document.documentElement)
  if (document.body) sizes.observe(document.body)
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame)
    clearTimeout(flashTimer)
    sizes.disconnect()
    view.stop()
  })
  const endFlash = () => {
    layer.erase('flash')
    flashed = null
  }

  return {
    show(mentions, kinds) {
      forgetClips()
      view.show(mentions.filter(({ kind }) => kinds.includes(kind)))
      schedule()
    },
    flash(words) {
      endFlash()
      flashed = words
      clearTimeout(flashTimer)
      flashTimer = setTimeout(endFlash, FLASH_MS)
      keepPlacing()
    },
    at(x, y) {
      for (const { mention, boxes } of drawn.values()) {
        const box = boxes.find(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom + 3)
        if (box) return { mention, box }
      }
      return null
    },
  }
}

/** The mentions of one block that are in view. In a long one, the first is searched for and the rest follow it. */
function* inView(mentions: readonly SeenMention[], { boxes, side }: Measure): Generator<DrawnMention> {
  let first = 0
  if (mentions.length > MANY) {
    for (let end = mentions.length; first < end; ) {
      const middle = (first + end) >> 1
      if (side(mentions[middle] as SeenMention) === 'above') first = middle + 1
      else end = middle
    }
  }
  for (let at = first; at < mentions.length; at++) {
    const mention = mentions[at] as SeenMention
    const shown = boxes(mention)
    if (shown.length > 0) yield { mention, boxes: shown }
    else if (mentions.length > MANY && side(mention) === 'below') return
  }
}

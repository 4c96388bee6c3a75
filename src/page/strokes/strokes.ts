import type { MarkKind } from '../../core/mentions/mention'
import type { Host } from '../host'
import type { PlacedMention } from '../reading/page-text'
import type { TextPlace } from '../reading/text-place'
import type { Box } from './box'
import { forgetClips } from './clips'
import { watchNearView } from './near-view'
import { type Measure, measure } from './shown-boxes'
import { addStrokeLayer } from './stroke-layer'

/** What the flash is drawn as: there is one at a time. */
const FLASH = {}

/** How long words that the reader asked for are set off, in milliseconds. */
const FLASH_MS = 2600

/** A block with more mentions than this is searched for those in view instead of measuring them all. */
const MANY = 60

/** How long strokes follow the page frame by frame after something began to move, in milliseconds. */
const MOVING_MS = 600

/** The marks on the page. */
export interface Strokes {
  /** Marks these mentions, of these kinds, and no others. */
  show(mentions: readonly PlacedMention[], kinds: readonly MarkKind[]): void
  /** Sets words off for a moment. */
  flash(place: TextPlace): void
  /** The mention that is drawn at a point of the window. */
  at(x: number, y: number): { readonly mention: PlacedMention; readonly box: Box } | null
}

interface DrawnMention {
  readonly mention: PlacedMention
  readonly boxes: readonly Box[]
}

/** How long a page that changes may be ahead of its strokes, in milliseconds: it may change in every frame. */
const BEHIND_MS = 80

/**
 * Draws strokes until the signal ends. Each frame reads the layout once and writes once, and only when something moved.
 *
 * `onDocument` is called for each document, the page's own and those of frames, when strokes are drawn in it.
 */
export function addStrokes(
  { element, stage }: Host,
  signal: AbortSignal,
  onDocument: (page: Document) => void,
): Strokes {
  const layer = addStrokeLayer(stage)
  let drawn = new Map<PlacedMention, DrawnMention>()
  let flashed: TextPlace | null = null
  let flashTimer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let movingUntil = 0

  const place = () => {
    frame = 0
    const corner = layer.corner()
    const shown = measure(element)
    const next = new Map<PlacedMention, DrawnMention>()
    for (const mentions of view.near) {
      for (const found of inView(mentions, shown)) next.set(found.mention, found)
    }
    const flashBoxes = flashed ? shown.boxes(flashed) : []
    // Everything is read; from here on it is written.
    for (const mention of drawn.keys()) if (!next.has(mention)) layer.erase(mention)
    for (const { mention, boxes } of next.values()) layer.draw(mention, mention.kind as MarkKind, boxes, corner)
    if (flashed) layer.draw(FLASH, 'flash', flashBoxes, corner)
    drawn = next
    if (performance.now() < movingUntil) schedule()
  }
  const schedule = () => {
    frame ||= requestAnimationFrame(place)
  }
  const scheduleSoon = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      schedule()
    }, BEHIND_MS)
  }
  const keepPlacing = () => {
    movingUntil = performance.now() + MOVING_MS
    schedule()
  }
  const view = watchNearView(schedule)
  const heard = new WeakSet<Node>()
  // These events do not leave the tree that they happen in.
  const listenIn = (root: Node) => {
    if (heard.has(root)) return
    heard.add(root)
    const options = { capture: true, passive: true, signal }
    for (const type of ['scroll', 'load', 'toggle']) root.addEventListener(type, schedule, options)
    for (const type of ['transitionrun', 'animationstart', 'transitionend', 'animationend']) {
      root.addEventListener(type, keepPlacing, options)
    }
    if (root.nodeType === Node.DOCUMENT_NODE) onDocument(root as Document)
  }
  listenIn(document)
  addEventListener('resize', schedule, { signal })
  document.fonts?.addEventListener('loadingdone', schedule, { signal })
  const sizes = new ResizeObserver(scheduleSoon)
  sizes.observe(document.documentElement)
  if (document.body) sizes.observe(document.body)
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame)
    for (const each of [timer, flashTimer]) clearTimeout(each)
    sizes.disconnect()
    view.stop()
  })
  const endFlash = () => {
    layer.erase(FLASH)
    flashed = null
  }

  return {
    show(mentions, kinds) {
      forgetClips()
      const marked = mentions.filter(({ kind }) => kind !== 'cue' && kinds.includes(kind))
      for (const { run } of marked) listenIn(run.pieces[0].node.getRootNode())
      view.show(marked)
      scheduleSoon()
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
function* inView(mentions: readonly PlacedMention[], { boxes, side }: Measure): Generator<DrawnMention> {
  let first = 0
  if (mentions.length > MANY) {
    for (let end = mentions.length; first < end; ) {
      const middle = (first + end) >> 1
      if (side(mentions[middle] as PlacedMention) === 'above') first = middle + 1
      else end = middle
    }
  }
  for (let at = first; at < mentions.length; at++) {
    const mention = mentions[at] as PlacedMention
    const shown = boxes(mention)
    if (shown.length > 0) yield { mention, boxes: shown }
    else if (mentions.length > MANY && side(mention) === 'below') return
  }
}

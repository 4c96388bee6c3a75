import type { MarkKind } from '../../core/mentions/mention'
import type { Host } from '../host'
import type { PlacedMention } from '../reading/page-text'
import { elementAt, type TextPlace } from '../reading/text-place'
import { type Box, isIn } from './box'
import { forgetClips } from './clips'
import { composedParent } from './composed-tree'
import { watchNearView } from './near-view'
import { type Measure, measure } from './shown-boxes'
import { addStrokeLayer } from './stroke-layer'

/** What the flash is drawn as: there is one at a time. */
const FLASH = {}

/** How long words that the reader asked for are set off, in milliseconds. */
const FLASH_MS = 2600

/** A block with more mentions than this is searched for those in view instead of measuring them all. */
const MANY = 60

/** The events after which words may stand elsewhere. */
const MOVING = 'scroll load toggle transitionrun animationstart transitionend animationend'

/** What moves longer, in milliseconds, is not followed frame by frame: it may never end. */
const LONGEST_MS = 10_000

/** The marks on the page. */
export interface Strokes {
  /** Marks these mentions, of these kinds, and no others. */
  show(mentions: readonly PlacedMention[], kinds: readonly MarkKind[]): void
  /** Sets words off for a moment. */
  flash(place: TextPlace): void
  /** The mention that is drawn at a point of the window. */
  at(x: number, y: number): { readonly mention: PlacedMention; readonly box: Box } | null
}

/** The mentions that are drawn, and where. */
type Drawn = Map<PlacedMention, readonly Box[]>

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
  let drawn: Drawn = new Map()
  let flashed: TextPlace | null = null
  let flashTimer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | 0 = 0
  let movingUntil = 0

  const place = () => {
    frame = 0
    const corner = layer.corner()
    const shown = measure(element)
    const next: Drawn = new Map()
    for (const mentions of view.near()) addInView(mentions, shown, next)
    const flashBoxes = flashed && shown.boxes(flashed)
    // Everything is read; from here on it is written.
    for (const mention of drawn.keys()) if (!next.has(mention)) layer.erase(mention)
    for (const [mention, boxes] of next) layer.draw(mention, mention.kind as MarkKind, boxes, corner)
    if (flashBoxes) layer.draw(FLASH, 'flash', flashBoxes, corner)
    drawn = next
    if (performance.now() < movingUntil) schedule()
  }
  const schedule = () => {
    if (!frame) frame = requestAnimationFrame(place)
  }
  const scheduleSoon = () => {
    if (timer) return
    timer = setTimeout(() => {
      timer = 0
      schedule()
    }, BEHIND_MS)
  }
  const follow = ({ type, target }: Event) => {
    schedule()
    // At each step of the scrolling it would ask for styles once more.
    if (type === 'scroll') return
    for (const { effect, currentTime } of (target as Element).getAnimations()) {
      const left = Number(effect?.getComputedTiming().endTime) - Number(currentTime)
      if (left < LONGEST_MS) movingUntil = Math.max(movingUntil, performance.now() + left)
    }
  }
  const view = watchNearView(schedule)
  const heard = new WeakSet<Node>()
  // These events do not leave the tree that they happen in.
  const listenIn = (root: Node) => {
    if (heard.has(root)) return
    heard.add(root)
    const options = { capture: true, signal }
    for (const type of MOVING.split(' ')) {
      root.addEventListener(type, follow, options)
    }
    // Only a document is in none.
    if (!root.ownerDocument) onDocument(root as Document)
  }
  listenIn(document)
  addEventListener('resize', schedule, { signal })
  document.fonts?.addEventListener('loadingdone', schedule, { signal })
  const sizes = new ResizeObserver(scheduleSoon)
  for (const each of document.querySelectorAll('html,body')) sizes.observe(each)
  signal.addEventListener('abort', () => {
    movingUntil = 0
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
      const marked = mentions.filter((mention) => kinds.some((each) => each === mention.kind) && elementAt(mention))
      const passed = new Set<Element>()
      for (const { run } of marked) {
        let at = composedParent(run.pieces[0].node)
        for (; at && !passed.has(at); at = composedParent(at)) {
          passed.add(at)
          listenIn(at.getRootNode())
        }
      }
      view.show(marked)
      scheduleSoon()
    },
    flash(words) {
      endFlash()
      flashed = words
      clearTimeout(flashTimer)
      flashTimer = setTimeout(endFlash, FLASH_MS)
      schedule()
    },
    at(x, y) {
      for (const [mention, boxes] of drawn) {
        const box = boxes.find((each) => isIn(each, x, y, 3))
        if (box) return { mention, box }
      }
      return null
    },
  }
}

/** Adds the mentions of one block that are in view. In a long one, the first is searched for and the rest follow it. */
function addInView(mentions: readonly PlacedMention[], { boxes, side }: Measure, drawn: Drawn): void {
  let first = 0
  if (mentions.length > MANY) {
    for (let end = mentions.length; first < end; ) {
      const middle = (first + end) >> 1
      if (side(mentions[middle] as PlacedMention) < 0) first = middle + 1
      else end = middle
    }
  }
  for (let at = first; at < mentions.length; at++) {
    const mention = mentions[at] as PlacedMention
    const shown = boxes(mention)
    if (shown.length > 0) drawn.set(mention, shown)
    else if (mentions.length > MANY && side(mention) > 0) return
  }
}

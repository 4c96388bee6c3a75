import type { Page } from 'puppeteer-core'
import type { Driver } from './driver'
import { until } from './until'

/** One underline, in CSS pixels of the window; its kind is that of the mention. */
export interface Stroke {
  readonly kind: string
  readonly x: number
  readonly y: number
  readonly width: number
}

/** Which of a test page's words have a line exactly under them, in the window, and how many lines are under none. */
export interface MarkedWords {
  readonly marked: readonly string[]
  readonly unmarked: readonly string[]
  /** Lines, or parts of them, that stand under none of the words. */
  readonly strays: readonly Stroke[]
}

/** The strokes that are drawn, a line each; of a double line the lower. */
export function strokesOn(driver: Driver, page: Page): Promise<Stroke[]> {
  return driver.inOurRoot(page, readStrokes)
}

/** Holds the strokes against the page's words. */
export function markedWords(driver: Driver, page: Page): Promise<MarkedWords> {
  return driver.inOurRoot(page, compareStrokes, readStrokes.toString())
}

/** Waits until exactly these words are marked and no stroke is astray; the error tells what was instead. */
export async function untilMarked(driver: Driver, page: Page, ids: readonly string[]): Promise<MarkedWords> {
  let last: MarkedWords | undefined
  try {
    return await until(
      'the marks',
      async () => {
        last = await markedWords(driver, page).catch(() => undefined)
        const isRight = last?.strays.length === 0 && [...last.marked].sort().join() === [...ids].sort().join()
        return isRight ? last : null
      },
      5000,
    )
  } catch {
    throw new Error(`expected marks under ${ids.join(', ')}, found ${JSON.stringify(last)}`)
  }
}

/**
 * Runs `move` in the page, and counts the frames until every line is where its word is; -1 when that takes more than
 * ten. `ids` are the words that are marked then.
 */
export function framesUntilMarked(
  driver: Driver,
  page: Page,
  ids: readonly string[],
  move: () => void | Promise<void>,
): Promise<number> {
  return driver.inOurRoot(
    page,
    countFrames,
    readStrokes.toString(),
    compareStrokes.toString(),
    move.toString(),
    [...ids].sort().join(),
  )
}

/** Runs `move` in the page, and counts the frames of the next so many milliseconds, and those in which a line was astray. */
export function framesAstray(
  driver: Driver,
  page: Page,
  ms: number,
  move: () => void | Promise<void>,
): Promise<{ frames: number; astray: number }> {
  return driver.inOurRoot(page, countAstray, readStrokes.toString(), compareStrokes.toString(), move.toString(), ms)
}

async function countAstray(root: ShadowRoot, read: string, compare: string, move: string, ms: number) {
  const compareNow = new Function('root', 'read', '__name', `return (${compare})(root, read)`)
  await new Function('__name', `return (${move})()`)((named: unknown) => named)
  const end = performance.now() + ms
  let [frames, astray] = [0, 0]
  while (performance.now() < end) {
    // A task after the frame's callbacks sees what was painted.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const { strays } = compareNow(root, read, (named: unknown) => named) as MarkedWords
    frames++
    if (strays.length > 0) astray++
  }
  return { frames, astray }
}

async function countFrames(root: ShadowRoot, read: string, compare: string, move: string, ids: string) {
  const compareNow = new Function('root', 'read', '__name', `return (${compare})(root, read)`)
  await new Function('__name', `return (${move})()`)((named: unknown) => named)
  for (let frames = 0; frames <= 10; frames++) {
    // A task after the frame's callbacks sees what was painted.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    const { marked, strays } = compareNow(root, read, (named: unknown) => named) as MarkedWords
    if (strays.length === 0 && [...marked].sort().join() === ids) return frames
  }
  return -1
}

function readStrokes(root: ShadowRoot): Stroke[] {
  const corner = root.querySelector('.strokes')?.getBoundingClientRect()
  if (!corner) return []
  return [...root.querySelectorAll('.strokes path:not(.flash)')].flatMap((path) => {
    const kind = path.getAttribute('class') ?? ''
    const lines = [...(path.getAttribute('d') ?? '').matchAll(/M(-?[\d.]+) (-?[\d.]+)h([\d.]+)/g)]
    return lines
      .filter((_, index) => kind !== 'cost' || index % 2 === 0)
      .map(([, x, y, width]) => ({
        kind,
        x: corner.left + Number(x),
        y: corner.top + Number(y),
        width: Number(width),
      }))
  })
}

function compareStrokes(root: ShadowRoot, read: string): MarkedWords {
  const strokes = new Function('root', '__name', `return (${read})(root)`)(root, (named: unknown) => named) as Stroke[]
  const words: { id: string; lines: { left: number; right: number; bottom: number }[] }[] = []
  // A frame may be scaled or zoomed: its content's own width is held against the one that it is shown with.
  const look = (tree: Document | ShadowRoot, dx: number, dy: number, scale: number) => {
    for (const element of tree.querySelectorAll('*')) {
      if (element.matches('.w')) {
        const range = document.createRange()
        range.selectNodeContents(element)
        const lines: { left: number; right: number; bottom: number }[] = []
        for (const { left, right, bottom, width } of range.getClientRects()) {
          if (width > 0) lines.push({ left: left * scale + dx, right: right * scale + dx, bottom: bottom * scale + dy })
        }
        words.push({ id: element.id, lines })
      }
      if (element.shadowRoot) look(element.shadowRoot, dx, dy, scale)
      const inner = (element as HTMLIFrameElement).contentDocument
      // Not `instanceof`: each frame has classes of its own.
      if (element.localName === 'iframe' && inner?.defaultView) {
        const { left, top, width } = element.getBoundingClientRect()
        const { borderLeftWidth, borderTopWidth, borderRightWidth } = getComputedStyle(element)
        const [before, above, after] = [borderLeftWidth, borderTopWidth, borderRightWidth].map(Number.parseFloat)
        const shown = width / (inner.defaultView.innerWidth + (before ?? 0) + (after ?? 0))
        const at = [left + (before ?? 0) * shown, top + (above ?? 0) * shown]
        look(inner, dx + (at[0] ?? 0) * scale, dy + (at[1] ?? 0) * scale, scale * shown)
      }
    }
  }
  look(document, 0, 0, 1)
  const isUnder = ({ x, y, width }: Stroke, line: { left: number; right: number; bottom: number }) =>
    Math.abs(y - line.bottom) <= 1.5 && x >= line.left - 1.5 && x + width <= line.right + 1.5
  const marked: string[] = []
  const unmarked: string[] = []
  for (const { id, lines } of words) {
    const isMarked =
      lines.length > 0 &&
      lines.every(({ left, right, bottom }) => {
        const under = strokes.filter((stroke) => isUnder(stroke, { left, right, bottom }))
        return bottom > 0 && bottom <= innerHeight && under.some(({ width }) => Math.abs(width - (right - left)) <= 2)
      })
    ;(isMarked ? marked : unmarked).push(id)
  }
  const strays = strokes.filter((stroke) => !words.some(({ lines }) => lines.some((line) => isUnder(stroke, line))))
  return { marked, unmarked, strays }
}

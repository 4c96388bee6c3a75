import { type Matrix, multiply } from './matrix'
import type { PdfPageText } from './page-text'

/** How much of a page's words must run one way for the page to be read that way. */
const MOST = 0.75

/**
 * A page as it is read: one whose words run sideways or stand on their heads is turned, as a reader turns the paper. Wide
 * tables are put on upright pages like this.
 */
export function turnedPage(page: PdfPageText): PdfPageText {
  const letters = new Map<string, number>()
  let all = 0
  for (const { str, transform } of page.items) {
    const [x, y] = multiply(page.toPage, transform)
    const way = wayOf(x, y)
    const count = str.trim().length
    all += count
    letters.set(way, (letters.get(way) ?? 0) + count)
  }
  const { width, height, toPage } = page
  for (const [way, { turn, isSideways }] of Object.entries(turnsOf(page))) {
    if ((letters.get(way) ?? 0) < MOST * all || all === 0) continue
    const [newWidth, newHeight] = isSideways ? [height, width] : [width, height]
    return { ...page, width: newWidth, height: newHeight, toPage: multiply(turn, toPage) }
  }
  return page
}

/** Which way words run that go so far to the right and down. */
function wayOf(right: number, down: number): string {
  if (Math.abs(down) < 0.1 * Math.abs(right)) return right > 0 ? 'right' : 'left'
  return Math.abs(right) < 0.1 * Math.abs(down) ? (down > 0 ? 'down' : 'up') : 'slanted'
}

function turnsOf({
  width,
  height,
}: PdfPageText): Record<string, { readonly turn: Matrix; readonly isSideways: boolean }> {
  return {
    down: { turn: [0, -1, 1, 0, 0, width], isSideways: true },
    up: { turn: [0, 1, -1, 0, height, 0], isSideways: true },
    left: { turn: [-1, 0, 0, -1, width, height], isSideways: false },
  }
}

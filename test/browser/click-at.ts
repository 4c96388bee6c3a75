import type { Page } from 'puppeteer-core'

/** A place in a page's window, in CSS pixels. */
interface Place {
  readonly x: number
  readonly y: number
}

/**
 * The driver's own click presses and releases at once. Where the press comes back last, because it opens a frame, the
 * driver takes the button for pressed from then on, and can click no more.
 */
export const ONE_AFTER_THE_OTHER = { delay: 1 }

/** Presses and releases the mouse somewhere. */
export function clickAt(page: Page, { x, y }: Place): Promise<void> {
  return page.mouse.click(x, y, ONE_AFTER_THE_OTHER)
}

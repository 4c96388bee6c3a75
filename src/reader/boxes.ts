import type { ItemRange } from '../core/pdf-text/page-text'

/** A box on a page, in percent of the page, so that it stays in place at every size. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The boxes of some words in a page's text layer, one for each line. `parts` are the layer's elements by item. */
export function boxesOf(ranges: readonly ItemRange[], parts: readonly HTMLElement[], page: HTMLElement): Box[] {
  const frame = page.getBoundingClientRect()
  if (!frame.width || !frame.height) return []
  return ranges.flatMap(({ item, start, end }) => {
    const text = parts[item]?.firstChild
    if (!(text instanceof Text)) return []
    const range = document.createRange()
    range.setStart(text, Math.min(start, text.length))
    range.setEnd(text, Math.min(end, text.length))
    return [...range.getClientRects()].map((rect) => ({
      left: (100 * (rect.left - frame.left)) / frame.width,
      top: (100 * (rect.top - frame.top)) / frame.height,
      width: (100 * rect.width) / frame.width,
      height: (100 * rect.height) / frame.height,
    }))
  })
}

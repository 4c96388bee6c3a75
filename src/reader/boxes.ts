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
    const part = parts[item]
    const text = part?.firstChild
    if (!part || !(text instanceof Text)) return []
    // Firefox's boxes are as high as the font may reach, which is into the next line.
    const line = part.getBoundingClientRect()
    const range = document.createRange()
    range.setStart(text, Math.min(start, text.length))
    range.setEnd(text, Math.min(end, text.length))
    return [...range.getClientRects()].map((rect) => {
      const top = Math.max(rect.top, line.top)
      const height = Math.min(rect.bottom, line.bottom) - top
      return {
        left: (100 * (rect.left - frame.left)) / frame.width,
        top: (100 * (top - frame.top)) / frame.height,
        width: (100 * rect.width) / frame.width,
        height: (100 * height) / frame.height,
      }
    })
  })
}

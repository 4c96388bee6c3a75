/** A rectangle in CSS pixels of the viewport of the page, not of a frame in it. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What two boxes have in common; null when that is nothing one could see. */
export function overlap(a: Box, b: Box): Box | null {
  const box = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  }
  return box.right - box.left > 2 && box.bottom - box.top > 2 ? box : null
}

/** A box moved by so many pixels. */
export function moved({ left, top, right, bottom }: Box, by: { readonly x: number; readonly y: number }): Box {
  return { left: left + by.x, top: top + by.y, right: right + by.x, bottom: bottom + by.y }
}

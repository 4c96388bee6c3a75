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

/** Whether a point lies in a box, or so many pixels beside it. */
export function isIn({ left, top, right, bottom }: Box, x: number, y: number, beside = 0): boolean {
  return x >= left - beside && x <= right + beside && y >= top - beside && y <= bottom + beside
}

/** Where a frame's viewport stands in the window, in pixels, and how much larger its pixels are shown there. */
export interface Shift {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** A box of a frame as it is in the window. */
export function moved({ left, top, right, bottom }: Box, { x, y, scale }: Shift): Box {
  return { left: left * scale + x, top: top * scale + y, right: right * scale + x, bottom: bottom * scale + y }
}

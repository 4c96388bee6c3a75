/** How large pages are shown: as wide as there is room, or a multiple of their printed size. */
export type Zoom = 'fit' | number

/** CSS pixels to the point, at a page's printed size. */
const PRINTED = 96 / 72

/** The sizes that the buttons lead through. */
const STEPS = [0.25, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4]

/** No page is shown wider than its printed size only because there is room. */
const WIDEST_FIT = 1.5

/** CSS pixels to the point for a page of some width in points, in a room of some width in CSS pixels. */
export function scaleOf(zoom: Zoom, pageWidth: number, roomWidth: number): number {
  if (zoom !== 'fit') return zoom * PRINTED
  return Math.max(0.1, Math.min(roomWidth / pageWidth, WIDEST_FIT * PRINTED))
}

/** The next size up or down from a scale. */
export function zoomFrom(scale: number, direction: 1 | -1): number {
  const now = scale / PRINTED
  const next = direction > 0 ? STEPS.find((step) => step > now + 0.01) : STEPS.findLast((step) => step < now - 0.01)
  return next ?? (direction > 0 ? 4 : 0.25)
}

/** A scale in percent of the printed size. */
export const percentOf = (scale: number) => Math.round((100 * scale) / PRINTED)

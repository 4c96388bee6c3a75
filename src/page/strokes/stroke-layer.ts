import type { MarkKind } from '../../core/mentions/mention'
import { svgElement } from '../svg'
import type { Box } from './box'

/** What is drawn: the underline of a kind of mention, or the flash around words that the reader asked for. */
export type StrokeKind = MarkKind | 'flash'

/** The strokes over the page. */
export interface StrokeLayer {
  /** The element's own corner in the viewport: what strokes are placed from. */
  corner(): { readonly x: number; readonly y: number }
  /** Draws a stroke, or moves it; it is left alone when it has not moved. */
  draw(key: object, kind: StrokeKind, boxes: readonly Box[], corner: { readonly x: number; readonly y: number }): void
  erase(key: object): void
}

/**
 * Adds an empty layer to our closed root.
 *
 * The strokes stand in the coordinates of the document, so that they scroll with the page without our doing. What an SVG
 * element paints outside its own box counts for nobody's scroll bars.
 */
export function addStrokeLayer(stage: Element): StrokeLayer {
  const svg = svgElement('svg', { class: 'strokes', 'aria-hidden': 'true' })
  stage.prepend(svg)
  const paths = new Map<object, { readonly path: SVGPathElement; drawn: string }>()
  return {
    corner: () => svg.getBoundingClientRect(),
    draw(key, kind, boxes, corner) {
      const drawn = boxes.map((box) => shape(kind, box, corner)).join('')
      const stroke = paths.get(key) ?? { path: svgElement('path', { class: kind }), drawn: '' }
      if (stroke.drawn === drawn) return
      if (!stroke.path.isConnected) {
        svg.append(stroke.path)
        paths.set(key, stroke)
      }
      stroke.drawn = drawn
      stroke.path.setAttribute('d', drawn)
    },
    erase(key) {
      paths.get(key)?.path.remove()
      paths.delete(key)
    },
  }
}

/** The height of a line of small print, in pixels. */
const SMALL = 18

function shape(kind: StrokeKind, { left, top, right, bottom }: Box, corner: { x: number; y: number }): string {
  // Small print stands close: there a line at the very bottom of its words would touch the next ones.
  const lift = bottom - top < SMALL ? 1 : 0
  const [x, y] = [round(left - corner.x), round(bottom - corner.y) - lift]
  const width = round(right - left)
  if (kind === 'flash')
    return `M${x - 3} ${round(top - corner.y) - 2}h${width + 6}v${round(bottom - top) + 4}h${-width - 6}z`
  const line = `M${x} ${y}h${width}`
  return kind === 'cost' ? `${line}M${x} ${y + 2.5}h${width}` : line
}

const round = (pixels: number) => Math.round(pixels * 2) / 2

import type { PdfPageText, PdfTextItem } from '../../../../src/core/pdf-text/page-text'
import type { PdfBlock } from '../../../../src/core/pdf-text/pdf-blocks'

/** A page of letter size. */
export const WIDTH = 612
export const HEIGHT = 792

/** How wide a letter is, as a part of its size: near Helvetica's. */
const LETTER = 0.5

/** A line for a test: what it says, where it begins from the left and from the top, in points. */
export interface PlacedLine {
  readonly text: string
  readonly left?: number
  readonly top: number
  readonly size?: number
  readonly font?: string
  /** Points from its left to its right end; as its letters take unless said. */
  readonly width?: number
}

/** A page with these lines, each an item of its own as pdf.js would give it. */
export function pageOf(lines: readonly PlacedLine[]): PdfPageText {
  const items = lines.map(
    ({ text, left = 72, top, size = 10, font = 'body', width }): PdfTextItem => ({
      str: text,
      transform: [size, 0, 0, size, left, HEIGHT - top],
      width: width ?? text.length * size * LETTER,
      height: size,
      fontName: font,
      hasEOL: false,
    }),
  )
  return { width: WIDTH, height: HEIGHT, toPage: [1, 0, 0, -1, 0, HEIGHT], items }
}

/** Lines of one paragraph, from a top down. */
export function paragraph(texts: readonly string[], place: Omit<PlacedLine, 'text'>): PlacedLine[] {
  return texts.map((text, index) => ({ ...place, text, top: place.top + index * (place.size ?? 10) * 1.2 }))
}

/** Blocks as short lines: `h1 Title`, `- 2 a. text`, `| cell`, `text`. */
export function outline(blocks: readonly PdfBlock[]): string[] {
  return blocks.map(({ kind, level, marker, text }) => {
    if (kind === 'heading') return `h${level} ${text}`
    if (kind === 'item') return `- ${level} ${marker} ${text}`
    return kind === 'cell' ? `| ${text}` : text
  })
}

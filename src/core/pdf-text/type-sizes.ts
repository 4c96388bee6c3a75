import type { Row } from './rows'
import { commonest } from './runs'

/** What a document's letters are like, by which headings are told from text. */
export interface TypeSizes {
  readonly bodySize: number
  readonly bodyFont: string
  /** Sizes above the body's, largest first. */
  readonly headingSizes: readonly number[]
  /** How far lines of one paragraph stand apart, as a multiple of their size. */
  readonly leading: number
}

/** Smaller differences are of one size: points are rounded by those who make PDFs. */
const HALF_POINTS = 2

/** Larger than the text by this much, and it is a heading. */
const LARGER = 1.12

/** A size in half points. */
export const roundedSize = (size: number) => Math.round(size * HALF_POINTS) / HALF_POINTS

/** Measures a document's letters. `pages` are its lines without the repeated ones. */
export function typeSizesOf(pages: readonly (readonly Row[])[]): TypeSizes {
  const runs = pages.flat().flatMap(({ segments }) => segments.flatMap((segment) => segment.runs))
  if (!runs.length) return { bodySize: 0, bodyFont: '', headingSizes: [], leading: 1.2 }
  const bodySize = commonest(runs, ({ size }) => roundedSize(size))
  const sizes = new Set(runs.map(({ size }) => roundedSize(size)))
  return {
    bodySize,
    bodyFont: commonest(runs, ({ font }) => font),
    headingSizes: [...sizes].filter((size) => size >= bodySize * LARGER).sort((a, b) => b - a),
    leading: leadingOf(pages),
  }
}

/** A low quartile, because the gaps between paragraphs are among what is measured. */
function leadingOf(pages: readonly (readonly Row[])[]): number {
  const gaps = pages.flatMap((rows) =>
    rows.slice(1).flatMap((row, index) => {
      const above = rows[index]
      if (!above || Math.abs(above.size - row.size) > 0.5) return []
      const gap = (row.baseline - above.baseline) / row.size
      return gap > 0.9 && gap < 3 ? [gap] : []
    }),
  )
  const quartile = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 1.2
  return Math.min(2.2, Math.max(1, quartile))
}

import type { Row } from './rows'
import type { Segment } from './segments'
import { roundedSize, type TypeSizes } from './type-sizes'

/** Longer than this is no heading, whatever its font. */
const LONGEST = 90

/** Longer than this is no heading, however large its letters. */
const LONGEST_LARGE = 360

/** The level that a line's size gives a heading, from 1; 0 where it is as large as the text. */
export function levelOfSize({ size }: Row, { headingSizes }: TypeSizes): number {
  return Math.min(6, headingSizes.indexOf(roundedSize(size)) + 1)
}

/** Whether a line is a heading by its font alone: short, in a font that the text has not, and no sentence. */
export function isHeadingByFont(line: Segment, { bodyFont }: TypeSizes): boolean {
  const text = line.text
  const isOwnFont = line.runs.every(({ font }) => font !== bodyFont)
  return isOwnFont && text.length <= LONGEST && /^[\p{Lu}\p{N}]/u.test(text) && !/[.;,]$/u.test(text)
}

/** The level of a block of text as a heading, 1 to 6; 0 for a paragraph. */
export function headingLevel(
  block: { readonly text: string; readonly lines: number; readonly last: Segment; readonly lastRow: Row },
  sizes: TypeSizes,
): number {
  const bySize = levelOfSize(block.lastRow, sizes)
  if (bySize) return block.text.length > LONGEST_LARGE ? 0 : bySize
  // In a short document most letters may be those of its headings; what is smaller than these is none.
  const isSmall = roundedSize(block.lastRow.size) < sizes.bodySize
  return block.lines === 1 && !isSmall && isHeadingByFont(block.last, sizes)
    ? Math.min(6, sizes.headingSizes.length + 1)
    : 0
}

import { multiply } from './matrix'
import type { PdfPageText } from './page-text'

/** Words on a page, placed as they are read: points from the top left corner. */
export interface Run {
  readonly page: number
  readonly item: number
  /** Without spaces at its ends. */
  readonly text: string
  /** Where `text` begins in the item's own text. */
  readonly offset: number
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly font: string
  /** Whether the document has a space before it, however narrow. */
  readonly hasSpaceBefore: boolean
}

/** The words of a page that stand upright. Slanted and sideways ones are stamps and margin notes, not sentences. */
export function runsOf(text: PdfPageText, page: number): Run[] {
  const runs: Run[] = []
  let hasSpaceBefore = false
  for (const [item, { str, transform, width, fontName, hasEOL }] of text.items.entries()) {
    const words = str.trim()
    const placed = multiply(text.toPage, transform)
    const isUpright = placed[0] > 0 && Math.abs(placed[1]) < 0.1 * placed[0]
    if (words && isUpright) {
      const offset = str.indexOf(words)
      // What an item's spaces take is not known; they are told apart only where they are all there is.
      const [left, size] = [placed[4], Math.hypot(placed[2], placed[3])]
      runs.push({
        page,
        item,
        text: words,
        offset,
        left,
        right: left + width * (Math.hypot(text.toPage[0] ?? 1, text.toPage[1] ?? 0) || 1),
        baseline: placed[5],
        size,
        font: fontName,
        hasSpaceBefore: hasSpaceBefore || offset > 0,
      })
    }
    hasSpaceBefore = hasEOL || /\s$/u.test(str) || (hasSpaceBefore && str === '')
  }
  return runs
}

/** The value that most letters have. */
export function commonest<Value>(runs: readonly Run[], of: (run: Run) => Value): Value {
  const [only, ...others] = runs
  if (only && others.length === 0) return of(only)
  const letters = new Map<Value, number>()
  for (const run of runs) {
    const value = of(run)
    letters.set(value, (letters.get(value) ?? 0) + run.text.length)
  }
  const [first] = [...letters].sort((a, b) => b[1] - a[1])
  if (!first) throw new Error('nothing to count')
  return first[0]
}

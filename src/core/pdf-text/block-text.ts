import { type DocumentWords, joinOf } from './line-join'
import type { ItemRange } from './page-text'
import { partsOf, type Segment } from './segments'

/** Characters of a block that stand in one item of the PDF. */
export interface Span {
  /** Where they begin in the block's text. */
  readonly start: number
  readonly length: number
  readonly page: number
  readonly item: number
  /** Where they begin in the item's text. */
  readonly offset: number
}

/** A block's text as it grows line by line, and where in the PDF each character of it stands. */
export class BlockText {
  text = ''
  spans: Span[] = []
  readonly #words: DocumentWords

  /** `words` are the document's own, by which hyphens at the ends of lines are judged. */
  constructor(words: DocumentWords) {
    this.#words = words
  }

  /** Adds a line, without its first characters where they are the marker of a list. */
  addLine(segment: Segment, skipped = 0): void {
    const first = segment.text.slice(skipped)
    if (this.text && first) {
      const { drop, separator } = joinOf(this.text, first, this.#words)
      this.#dropEnd(drop)
      this.text += separator
    }
    let left = skipped
    for (const { run, separator } of partsOf(segment.runs)) {
      const hidden = Math.min(left, separator.length + run.text.length)
      left -= hidden
      const inRun = Math.max(0, hidden - separator.length)
      this.text += separator.slice(hidden)
      if (inRun >= run.text.length) continue
      this.spans.push({
        start: this.text.length,
        length: run.text.length - inRun,
        page: run.page,
        item: run.item,
        offset: run.offset + inRun,
      })
      this.text += run.text.slice(inRun)
    }
  }

  #dropEnd(count: number): void {
    this.text = this.text.slice(0, this.text.length - count)
    const last = this.spans.pop()
    if (last) this.spans.push({ ...last, length: this.text.length - last.start })
  }
}

/** The parts of the PDF's items in which some characters of a block stand. */
export function rangesOf(block: { readonly spans: readonly Span[] }, start: number, end: number): ItemRange[] {
  return block.spans.flatMap((span) => {
    const from = Math.max(start, span.start)
    const to = Math.min(end, span.start + span.length)
    if (from >= to) return []
    const shift = span.offset - span.start
    return [{ page: span.page, item: span.item, start: from + shift, end: to + shift }]
  })
}

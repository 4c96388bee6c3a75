import { BlockText } from './block-text'
import { isAligned } from './cells'
import type { DocumentWords } from './line-join'
import type { Row } from './rows'
import type { Segment } from './segments'

/** A row of a table that the next lines may go on with. */
export class OpenRow {
  readonly #cells: readonly { readonly left: number; readonly text: BlockText }[]
  #last: Row

  /** `words` are the document's own, by which hyphens at the ends of lines are judged. */
  constructor(cells: readonly Segment[], row: Row, words: DocumentWords) {
    this.#last = row
    this.#cells = cells.map((cell) => {
      const text = new BlockText(words)
      text.addLine(cell)
      return { left: cell.left, text }
    })
  }

  /** What the cells say, from left to right. */
  get texts(): readonly BlockText[] {
    return this.#cells.map(({ text }) => text)
  }

  /**
   * Adds a line to the cells that it stands below; says whether it belongs there.
   *
   * It does when it stands close, each of its parts begins where a cell does, and it leaves the first cell out, by which
   * new rows begin, or goes on there in the midst of a sentence. `leading` is how far lines stand apart.
   */
  add(cells: readonly Segment[], row: Row, leading: number): boolean {
    const gap = (row.baseline - this.#last.baseline) / row.size
    if (row.page !== this.#last.page || gap <= 0 || gap > 1.25 * leading + 0.1) return false
    const above = cells.map(({ left }) => this.#cells.find((cell) => isAligned(cell.left, left)))
    if (above.includes(undefined)) return false
    const [first] = cells
    const goesOn = first !== undefined && /^\p{Ll}/u.test(first.text) && gap <= 1.05 * leading
    if (above[0] === this.#cells[0] && !goesOn) return false
    for (const [index, cell] of cells.entries()) above[index]?.text.addLine(cell)
    this.#last = row
    return true
  }
}

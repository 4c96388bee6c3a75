import { BlockText } from './block-text'
import { isHeadingByFont } from './headings'
import type { DocumentWords } from './line-join'
import type { Row } from './rows'
import type { Segment } from './segments'
import type { TypeSizes } from './type-sizes'

/** How a block begins. */
export interface BlockStart {
  readonly kind: 'text' | 'item'
  readonly marker: string
  /** How many characters the marker and its spaces take. */
  readonly markerLength: number
  /** Of an item the depth of its list; 0 otherwise. */
  readonly level: number
}

/** Where a line stands in its column. */
export interface InColumn {
  /** The column's right edge. */
  readonly right: number
  readonly isFirst: boolean
}

/** A line that is shorter than its column by this much (in sizes of its letters) was ended on purpose. */
const ROOM = 1

/** How far to the left of an item's words a line may begin and still belong to it, in sizes of its letters. */
const OUTDENT = 0.5

/** How far in a paragraph's first line stands, at least, where paragraphs are told by that. */
const INDENT = 0.8

/** How much further in than the line above it a line may begin that is not centred below it, in sizes of its letters. */
const DEEPEST_INDENT = 10

/** How exactly lines are centred below one another, in sizes of their letters. */
const CENTRED = 1

/** Letters of one paragraph differ no more than this in size. */
const ALIKE = 0.08

/** A heading, paragraph or item that lines are being added to. */
export class OpenBlock {
  readonly text: BlockText
  readonly start: BlockStart
  lines = 1
  last: Segment
  lastRow: Row
  readonly #left: number
  #textLeft: number
  /** From where to where its lines reach. */
  #reach: { readonly left: number; readonly right: number }
  #columnRight: number

  /** `words` are the document's own, by which hyphens at the ends of lines are judged. */
  constructor(start: BlockStart, line: Segment, row: Row, columnRight: number, words: DocumentWords) {
    this.start = start
    this.text = new BlockText(words)
    this.text.addLine(line, start.markerLength)
    this.last = line
    this.lastRow = row
    this.#left = line.left
    this.#textLeft = line.left
    this.#reach = line
    this.#columnRight = columnRight
  }

  /** Adds a line. */
  add(line: Segment, row: Row, columnRight: number): void {
    this.text.addLine(line)
    // Where an item's second line begins, all the others do.
    if (this.lines === 1) this.#textLeft = line.left
    this.lines += 1
    this.#reach = { left: Math.min(this.#reach.left, line.left), right: Math.max(this.#reach.right, line.right) }
    this.last = line
    this.lastRow = row
    this.#columnRight = columnRight
  }

  /** Whether a line goes on with this block. `isMarked` tells, given whether a sentence is going on, if it begins an item. */
  goesOnWith(
    line: Segment,
    row: Row,
    column: InColumn,
    rules: { readonly sizes: TypeSizes; readonly isMarked: (isMidSentence: boolean) => boolean },
  ): boolean {
    const { sizes, isMarked } = rules
    const { size } = this.lastRow
    if (Math.abs(size - row.size) > ALIKE * size) return false
    const text = line.text
    const isSentenceOver = /[.:;!?]["”’)]*$/u.test(this.last.text)
    if (column.isFirst) {
      const goesOn = /^\p{Ll}/u.test(text) || !this.#hadRoomFor(text, this.#columnRight)
      return goesOn && !isSentenceOver && !isMarked(true)
    }
    if ((row.baseline - this.lastRow.baseline) / row.size > 1.25 * sizes.leading + 0.1) return false
    if (!this.#standsBelow(line, row.size)) return false
    const hadRoom = this.#hadRoomFor(text, column.right)
    if (hadRoom && (isSentenceOver || /^[\p{Lu}\p{N}(“"]/u.test(text))) return false
    if (isMarked(!hadRoom && !isSentenceOver)) return false
    const isOtherFont = line.font !== this.last.font
    if (this.lines === 1 && isOtherFont && isHeadingByFont(this.last, sizes)) return false
    return this.#standsRight(line, row.size, isSentenceOver)
  }

  /** Whether a line is below what is there, not beside it: else words of two columns may be joined. */
  #standsBelow({ left, right }: Segment, size: number): boolean {
    const isCentred = Math.abs(left + right - this.last.left - this.last.right) / 2 <= CENTRED * size
    const isIndented = isCentred || left - this.last.left <= DEEPEST_INDENT * size
    return isIndented && left < this.#reach.right && right > this.#reach.left
  }

  /** Whether a line begins where a line of this block may. */
  #standsRight(line: Segment, size: number, isSentenceOver: boolean): boolean {
    const indent = (line.left - this.#textLeft) / size
    if (this.start.kind === 'item') {
      return this.lines > 1 ? indent > -OUTDENT : line.left >= this.#left - OUTDENT * size
    }
    const beginsParagraph = isSentenceOver && this.lines > 1 && indent > INDENT
    return !beginsParagraph && indent > -3
  }

  /** Whether a line's first word had room on the line before it, so that the line was ended on purpose. */
  #hadRoomFor(next: string, columnRight: number): boolean {
    const { left, right } = this.last
    const [word = ''] = next.split(/\s/u)
    const needed = ((right - left) / this.last.text.length) * (word.length + 1)
    return right + needed + ROOM * this.lastRow.size < columnRight
  }
}

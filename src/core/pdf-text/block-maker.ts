import { markerOf, numberOf } from '../reading/list-marker'
import { BlockText, lineText } from './block-text'
import { cellsOf, isAligned } from './cells'
import { ListDepths } from './list-depths'
import type { PdfBlockDraft } from './pdf-blocks'
import { commonest, type Row, type Segment } from './rows'
import { roundedSize, type TypeSizes } from './type-sizes'

/** A line of a column, alone or with cells beside it. */
interface Line {
  readonly cells: readonly Segment[]
  readonly row: Row
}

/** The block that lines are being added to. */
interface Open {
  readonly kind: 'text' | 'item'
  readonly text: BlockText
  readonly marker: string
  readonly level: number
  /** Where its first line begins, and where the words behind its marker do. */
  readonly left: number
  textLeft: number
  readonly size: number
  readonly fonts: Set<string>
  lines: number
  last: Segment
  lastRow: Row
  columnRight: number
}

/** A table row that the next lines may go on with. */
interface OpenRow {
  readonly row: object
  readonly cells: { readonly left: number; readonly text: BlockText }[]
  last: Row
}

/** A line that is shorter than its column by this much (in sizes of its letters) was ended on purpose. */
const ROOM = 1

/** How far to the left of a block's text a line may begin and still belong to it, in sizes of its letters. */
const OUTDENT = 0.5

/** How many lines above and below a line are of its table, if it has one. */
const NEAR = 2

/** Longer than this is no heading, whatever its font. */
const LONGEST_HEADING = 90

/** Makes blocks out of lines, one column after the other. */
export class BlockMaker {
  readonly #blocks: PdfBlockDraft[] = []
  readonly #sizes: TypeSizes
  readonly #words: ReadonlySet<string>
  readonly #depths = new ListDepths()
  #open: Open | null = null
  #openRow: OpenRow | null = null

  constructor(sizes: TypeSizes, words: ReadonlySet<string>) {
    this.#sizes = sizes
    this.#words = words
  }

  /** Adds a line that is a block of its own, such as a running header. */
  addAlone(segment: Segment): void {
    this.#close()
    const text = new BlockText(this.#words)
    text.addLine(segment)
    this.#push({ kind: 'paragraph', text, level: 0, marker: '', row: null })
  }

  /** Adds the lines of a column. What the column before left unfinished goes on. */
  addRegion(rows: readonly Row[]): void {
    const left = Math.min(...rows.map((row) => row.left))
    const right = Math.max(...rows.map((row) => row.right))
    this.#depths.startColumn(left)
    for (const [index, row] of rows.entries()) {
      const around = [...rows.slice(Math.max(0, index - NEAR), index), ...rows.slice(index + 1, index + 1 + NEAR)]
      const cells = cellsOf(row, around)
      this.#addLine({ cells, row }, { right, isFirst: index === 0 })
    }
    this.#closeRow()
  }

  /** All blocks. */
  finish(): PdfBlockDraft[] {
    this.#close()
    this.#closeRow()
    return this.#blocks
  }

  #addLine(line: Line, column: { readonly right: number; readonly isFirst: boolean }): void {
    if (this.#goesOnInRow(line)) return
    this.#closeRow()
    const [segment] = line.cells
    if (!segment) return
    if (line.cells.length > 1) this.#startRow(line)
    else if (this.#belongsToOpen(segment, line.row, column)) this.#addToOpen(segment, line.row)
    else this.#start(segment, line.row)
    if (this.#open) this.#open.columnRight = column.right
  }

  #startRow({ cells, row }: Line): void {
    this.#close()
    this.#openRow = {
      row: {},
      last: row,
      cells: cells.map((cell) => {
        const text = new BlockText(this.#words)
        text.addLine(cell)
        return { left: cell.left, text }
      }),
    }
  }

  /** Adds a line to the cells above it when it stands close below them and leaves the row's first cell out. */
  #goesOnInRow({ cells, row }: Line): boolean {
    const open = this.#openRow
    if (!open || row.page !== open.last.page) return false
    const gap = (row.baseline - open.last.baseline) / row.size
    if (gap <= 0 || gap > 1.25 * this.#sizes.leading + 0.1) return false
    const above = cells.map(({ left }) => open.cells.findIndex((cell) => isAligned(cell.left, left)))
    if (above.some((index) => index < 0)) return false
    const [first] = cells
    const isBroken = first !== undefined && /^\p{Ll}/u.test(lineText(first)) && gap <= 1.05 * this.#sizes.leading
    if (above[0] === 0 && !isBroken) return false
    for (const [index, cell] of cells.entries()) open.cells[above[index] ?? 0]?.text.addLine(cell)
    open.last = row
    return true
  }

  #closeRow(): void {
    const open = this.#openRow
    this.#openRow = null
    for (const { text } of open?.cells ?? []) {
      this.#push({ kind: 'cell', text, level: 0, marker: '', row: open?.row ?? null })
    }
  }

  #belongsToOpen(segment: Segment, row: Row, column: { readonly right: number; readonly isFirst: boolean }): boolean {
    const open = this.#open
    if (!open || Math.abs(open.size - row.size) > 0.08 * open.size) return false
    const text = lineText(segment)
    const before = lineText(open.last)
    const endsSentence = /[.:;!?]["”’)]*$/u.test(before)
    if (column.isFirst) {
      const goesOn = /^\p{Ll}/u.test(text) || !couldHaveFit(text, open.last, open.columnRight)
      return goesOn && !endsSentence && !this.#isMarked(text, true)
    }
    const gap = (row.baseline - open.lastRow.baseline) / row.size
    if (gap > 1.25 * this.#sizes.leading + 0.1) return false
    const isEndedEarly = couldHaveFit(text, open.last, column.right)
    const endsOnPurpose = isEndedEarly && (endsSentence || /^[\p{Lu}\p{N}(“"]/u.test(text))
    if (endsOnPurpose || this.#isMarked(text, !isEndedEarly && !endsSentence)) return false
    if (fontOf(segment) !== fontOf(open.last) && open.fonts.size === 1 && open.lines === 1) {
      if (this.#isHeadingLine(open.last, before)) return false
    }
    const indent = (segment.left - open.textLeft) / row.size
    if (open.kind === 'item') {
      if (open.lines > 1) return indent > -OUTDENT
      return segment.left >= open.left - OUTDENT * row.size
    }
    return !(endsSentence && open.lines > 1 && indent > 0.8) && indent > -3
  }

  /** Whether a line begins an item. In the midst of a sentence a number is a marker only where it goes on counting. */
  #isMarked(text: string, isMidSentence: boolean): boolean {
    const found = markerOf(text)
    if (!found || found.length === text.length) return false
    const number = numberOf(found.marker)
    if (!isMidSentence || number === null) return true
    return number === 1 || this.#depths.hasCounted(number - 1)
  }

  #addToOpen(segment: Segment, row: Row): void {
    const open = this.#open
    if (!open) return
    open.text.addLine(segment)
    open.fonts.add(fontOf(segment))
    if (open.lines === 1) open.textLeft = segment.left
    open.lines += 1
    open.last = segment
    open.lastRow = row
  }

  #start(segment: Segment, row: Row): void {
    this.#close()
    const line = lineText(segment)
    const found = this.#isMarked(line, false) ? markerOf(line) : null
    const isHeading = this.#isLarge(row)
    const text = new BlockText(this.#words)
    const isItem = found !== null && !isHeading
    text.addLine(segment, isItem ? found.length : 0)
    if (!isItem && !isHeading) this.#depths.leaveAt(segment.left, row.size)
    this.#open = {
      kind: isItem ? 'item' : 'text',
      text,
      marker: isItem ? found.marker : '',
      level: isItem ? this.#depths.depthOf(segment.left, row.size, found.marker) : 0,
      left: segment.left,
      textLeft: segment.left,
      size: row.size,
      fonts: new Set([fontOf(segment)]),
      lines: 1,
      last: segment,
      lastRow: row,
      columnRight: 0,
    }
  }

  #close(): void {
    const open = this.#open
    this.#open = null
    if (!open) return
    const { text, marker, level } = open
    if (open.kind === 'item') this.#push({ kind: 'item', text, level, marker, row: null })
    else {
      const heading = this.#headingLevel(open)
      if (heading) this.#depths.clear()
      this.#push({ kind: heading ? 'heading' : 'paragraph', text, level: heading, marker: '', row: null })
    }
  }

  #push({ text, ...rest }: Omit<PdfBlockDraft, 'text' | 'spans'> & { readonly text: BlockText }): void {
    if (text.text.trim()) this.#blocks.push({ ...rest, text: text.text, spans: text.spans })
  }

  #isLarge(row: Row): boolean {
    return this.#sizes.headingSizes.includes(roundedSize(row.size))
  }

  /** 1 to 6 for a heading, 0 for a paragraph. */
  #headingLevel({ lastRow, last, lines, fonts, text }: Open): number {
    const { headingSizes } = this.#sizes
    const bySize = headingSizes.indexOf(roundedSize(lastRow.size))
    if (bySize >= 0) return text.text.length > 4 * LONGEST_HEADING ? 0 : Math.min(6, bySize + 1)
    const isOwnFont = lines === 1 && fonts.size === 1 && this.#isHeadingLine(last, text.text)
    return isOwnFont ? Math.min(6, headingSizes.length + 1) : 0
  }

  /** A short line in a font of its own that is no sentence. */
  #isHeadingLine(segment: Segment, text: string): boolean {
    const isOwnFont = segment.runs.every(({ font }) => font !== this.#sizes.bodyFont)
    return isOwnFont && text.length <= LONGEST_HEADING && /^[\p{Lu}\p{N}]/u.test(text) && !/[.;,]$/u.test(text)
  }
}

const fontOf = ({ runs }: Segment) => commonest(runs, ({ font }) => font)

/** Whether the next line's first word had room on the line before it, so that the line was ended on purpose. */
function couldHaveFit(next: string, before: Segment, columnRight: number): boolean {
  const [word = ''] = next.split(/\s/u)
  const letters = lineText(before).length
  const size = before.runs[0]?.size ?? 0
  const needed = ((before.right - before.left) / letters) * (word.length + 1)
  return before.right + needed + ROOM * size < columnRight
}

import { type FoundMarker, markerOf, numberOf } from '../reading/list-marker'
import { BlockText } from './block-text'
import { cellsOf } from './cells'
import { headingLevel, levelOfSize } from './headings'
import type { DocumentWords } from './line-join'
import { ListDepths } from './list-depths'
import { type InColumn, OpenBlock } from './open-block'
import { OpenRow } from './open-row'
import type { PdfBlockDraft } from './pdf-blocks'
import type { Row } from './rows'
import type { Segment } from './segments'
import type { TypeSizes } from './type-sizes'

/** How many lines above and below a line are of its table, if it has one. */
const NEAR = 2

/** How far above and below lines are of it in any case, in sizes of the letters: as far as two lines of a text. */
const NEAR_SIZES = 2.6

/** Makes blocks out of lines, one column after the other. */
export class BlockMaker {
  readonly #blocks: PdfBlockDraft[] = []
  readonly #sizes: TypeSizes
  readonly #words: DocumentWords
  readonly #depths = new ListDepths()
  #block: OpenBlock | null = null
  #row: OpenRow | null = null

  /** `words` are the document's own, by which hyphens at the ends of lines are judged. */
  constructor(sizes: TypeSizes, words: DocumentWords) {
    this.#sizes = sizes
    this.#words = words
  }

  /** Adds a line that is a block of its own, such as a running header. */
  addAlone(line: Segment): void {
    this.#close()
    const text = new BlockText(this.#words)
    text.addLine(line)
    this.#push({ kind: 'paragraph', level: 0, marker: '', row: null }, text)
  }

  /** Adds the lines of a column. What the column before left unfinished goes on. */
  addColumn(rows: readonly Row[]): void {
    const right = Math.max(...rows.map((row) => row.right))
    this.#depths.startColumn(Math.min(...rows.map((row) => row.left)))
    for (const [index, row] of rows.entries()) {
      this.#add(cellsOf(row, [...near(rows, index, -1), ...near(rows, index, 1)]), row, { right, isFirst: index === 0 })
    }
    this.#closeRow()
  }

  /** All blocks. */
  finish(): PdfBlockDraft[] {
    this.#close()
    return this.#blocks
  }

  #add(cells: readonly Segment[], row: Row, column: InColumn): void {
    if (this.#row?.add(cells, row, this.#sizes.leading)) return
    this.#closeRow()
    const [line, ...others] = cells
    if (!line) return
    if (others.length) {
      this.#close()
      this.#row = new OpenRow(cells, row, this.#words)
      return
    }
    const text = line.text
    const rules = {
      sizes: this.#sizes,
      isMarked: (isMidSentence: boolean) => this.#markerOf(text, isMidSentence) !== null,
    }
    if (this.#block?.goesOnWith(line, row, column, rules)) this.#block.add(line, row, column.right)
    else this.#start(line, row, column.right)
  }

  /** The marker that a line begins with. In the midst of a sentence a number is one only where it goes on counting. */
  #markerOf(text: string, isMidSentence: boolean): FoundMarker | null {
    const found = markerOf(text)
    if (!found || found.length === text.length) return null
    const number = numberOf(found.marker)
    const isPlain = !isMidSentence || number === null || number === 1
    return isPlain || this.#depths.hasCounted(number - 1) ? found : null
  }

  #start(line: Segment, row: Row, columnRight: number): void {
    this.#close()
    const isLarge = levelOfSize(row, this.#sizes) > 0
    const found = isLarge ? null : this.#markerOf(line.text, false)
    if (!found && !isLarge) this.#depths.leaveAt(line.left, row.size)
    const start = {
      kind: found ? ('item' as const) : ('text' as const),
      marker: found?.marker ?? '',
      markerLength: found?.length ?? 0,
      level: found ? this.#depths.depthOf(line.left, row.size, found.marker) : 0,
    }
    this.#block = new OpenBlock(start, line, row, columnRight, this.#words)
  }

  #close(): void {
    this.#closeRow()
    const block = this.#block
    this.#block = null
    if (!block) return
    const { start, text, lines, last, lastRow } = block
    if (start.kind === 'item') {
      this.#push({ kind: 'item', level: start.level, marker: start.marker, row: null }, text)
      return
    }
    const level = headingLevel({ text: text.text, lines, last, lastRow }, this.#sizes)
    if (level) this.#depths.clear()
    this.#push({ kind: level ? 'heading' : 'paragraph', level, marker: '', row: null }, text)
  }

  #closeRow(): void {
    const row = {}
    for (const text of this.#row?.texts ?? []) this.#push({ kind: 'cell', level: 0, marker: '', row }, text)
    this.#row = null
  }

  #push(rest: Omit<PdfBlockDraft, 'text' | 'spans'>, { text, spans }: BlockText): void {
    if (text.trim()) this.#blocks.push({ ...rest, text, spans })
  }
}

/** The lines near a line, above it (-1) or below it (1). */
function near(rows: readonly Row[], index: number, step: -1 | 1): Row[] {
  const found: Row[] = []
  const row = rows[index]
  for (let at = index + step; row; at += step) {
    const other = rows[at]
    if (!other) break
    if (found.length >= NEAR && Math.abs(other.baseline - row.baseline) > NEAR_SIZES * row.size) break
    found.push(other)
  }
  return found
}

import { type PlacedLine, WIDTH } from './placed-lines'

/** Numbers between 0 and 1 that are the same in every run. */
export function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** A page of columns for a test. */
export interface ColumnsLayout {
  readonly columns: 2 | 3
  /** How much lower each column begins than the one before it, in points. */
  readonly shift: number
  /** From line to line in points, for each column. */
  readonly leadings: readonly number[]
  readonly size?: number
  /** White between two full columns, in points. */
  readonly gutter?: number
  /** How many words a line is short of the column, at most. */
  readonly ragged?: number
  readonly lines?: number
  /** The column that has a heading over it, with so many points to its text. */
  readonly heading?: { readonly column: number; readonly space: number }
  /** The column whose midst is a table. */
  readonly table?: number
  /** The column in which each third line is the start of a list's item, and the others stand further in. */
  readonly list?: number
  /** Whether a line runs across in the midst. */
  readonly isCrossed?: boolean
}

/** Where the line that runs across stands. */
const CROSS = 400

/** The letter that each word of a column begins with. */
export const LETTERS = ['a', 'b', 'c']

/** The lines of a page of columns, in which each word begins with its column's letter, and a title over all of them. */
export function columnsPage(layout: ColumnsLayout, random: () => number): PlacedLine[] {
  const { columns, shift, leadings, size = 10, gutter = 24, heading } = layout
  const margin = 54
  const width = (WIDTH - 2 * margin - (columns - 1) * gutter) / columns
  const lines: PlacedLine[] = [
    { text: 'Title over all of the columns that this page of the document has', top: 60, size: 16, width: 450 },
  ]
  for (let column = 0; column < columns; column += 1) {
    const left = margin + column * (width + gutter)
    let top = 100 + column * shift
    if (heading?.column === column) {
      lines.push({ text: `${LETTERS[column]?.toUpperCase()}head`, top: 100, left, size: 13, font: 'bold' })
      top = 100 + heading.space
    }
    const leading = leadings[column % leadings.length] ?? 12
    lines.push(...columnLines(layout, { column, left, top, leading, width, size }, random))
  }
  if (!layout.isCrossed) return lines
  const apart = lines.filter(({ top }) => Math.abs(top - CROSS) > 20)
  return [
    ...apart,
    {
      text: 'Across all of the columns runs this line, which is no column',
      top: CROSS,
      left: margin,
      width: WIDTH - 2 * margin,
    },
  ]
}

function columnLines(
  { ragged = 1, lines: count = 40, table, list, isCrossed }: ColumnsLayout,
  at: { column: number; left: number; top: number; leading: number; width: number; size: number },
  random: () => number,
): PlacedLine[] {
  const letter = LETTERS[at.column] ?? 'a'
  const lines: PlacedLine[] = []
  let isNew = true
  for (let index = 0; index < count; index += 1) {
    const top = at.top + index * at.leading
    const isItem = list === at.column && index % 3 === 0
    const indent = list === at.column && !isItem ? 12 : 0
    if (table === at.column && index > 12 && index < 19) {
      lines.push({ text: `${letter.toUpperCase()}12`, top, left: at.left, size: at.size })
      lines.push({
        text: `${letter.toUpperCase()}cell ${letter}ok`,
        top,
        left: at.left + 0.45 * at.width,
        size: at.size,
      })
      isNew = true
      continue
    }
    const room = (at.width - indent) / (at.size * 0.5)
    const words: string[] = isItem ? ['1.'] : []
    for (;;) {
      const word = letter + 'elmundori'.slice(0, 1 + Math.floor(random() * 8))
      if ([...words, word].join(' ').length + 1 > room) break
      words.push(isNew || (isItem && words.length === 1) ? word[0]?.toUpperCase() + word.slice(1) : word)
      isNew = false
    }
    const short = Math.floor(random() * (ragged + 1))
    const kept = words.slice(0, Math.max(2, words.length - short))
    const isEnd =
      index === count - 1 ||
      (isCrossed && top > CROSS - 20 - 2 * at.leading && top < CROSS) ||
      (table === at.column && index === 12) ||
      (list === at.column && index % 3 === 2) ||
      random() < 0.15
    isNew = isEnd
    lines.push({ text: kept.join(' ') + (isEnd ? '.' : ''), top, left: at.left + indent, size: at.size })
  }
  return lines
}

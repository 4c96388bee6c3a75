import type { Row } from './rows'

/** The part of a page, at its top and at its bottom, in which running lines stand. */
const EDGE = 0.12

/** How far a running line may stand from where it stands on other pages, in points. */
const SHIFT = 4

/** The lines of one page, and its height in points. */
export interface PageRows {
  readonly height: number
  readonly rows: readonly Row[]
}

/** A document's lines without those that its pages repeat. */
export interface WithoutRunningLines {
  readonly pages: readonly (readonly Row[])[]
  /** The repeated lines once each, but for bare page numbers: a policy's number and date often stand only there. */
  readonly headers: readonly Row[]
  readonly footers: readonly Row[]
}

/** A line at the edge of a page, and by what it is known again on another. */
interface EdgeLine {
  readonly text: string
  readonly shape: string
  /** The same line, a little higher or lower. */
  readonly keys: readonly string[]
}

/** Takes the running headers and footers out: lines that stand at the same height on many pages, but for their numbers. */
export function withoutRunningLines(pages: readonly PageRows[]): WithoutRunningLines {
  const edges = new Map<Row, EdgeLine>()
  const places = new Map<string, Set<number>>()
  for (const [page, { height, rows }] of pages.entries()) {
    for (const row of rows) {
      if (!isAtEdge(row, height)) continue
      const line = edgeLineOf(row)
      edges.set(row, line)
      for (const key of line.keys) places.set(key, (places.get(key) ?? new Set()).add(page))
    }
  }
  const isRepeated = ({ keys }: EdgeLine) => keys.some((key) => isOnManyPages(places.get(key)?.size ?? 0, pages.length))
  const isRunning = (line: EdgeLine) => pages.length > 1 && (isPageNumber(line.text) || isRepeated(line))

  const headers = new Map<string, Row>()
  const footers = new Map<string, Row>()
  const left = pages.map(({ height, rows }) =>
    rows.filter((row) => {
      const line = edges.get(row)
      if (!line || !isRunning(line)) return true
      const kept = row.baseline < height / 2 ? headers : footers
      if (!isPageNumber(line.text) && !kept.has(line.shape)) kept.set(line.shape, row)
      return false
    }),
  )
  return { pages: left, headers: [...headers.values()], footers: [...footers.values()] }
}

const isAtEdge = ({ baseline }: Row, height: number) => baseline < height * EDGE || baseline > height * (1 - EDGE)

/** Of two pages both must have it; of more, three and at least a third of them. */
const isOnManyPages = (count: number, pages: number) => pages > 1 && count >= Math.min(pages, Math.max(3, pages / 3))

const textOf = (row: Row) => row.segments.map(({ runs }) => runs.map(({ text }) => text).join(' ')).join(' ')

/** What stays the same from page to page. */
const shapeOf = (text: string) => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()

const isPageNumber = (text: string) =>
  /^[\s|–—-]*(?:(?:page|pg\.?|p\.)\s*)?\d+(?:\s*(?:of|\/)\s*\d+)?[\s|–—-]*$/i.test(text)

function edgeLineOf(row: Row): EdgeLine {
  const text = textOf(row)
  const shape = shapeOf(text)
  const step = Math.round(row.baseline / SHIFT)
  return { text, shape, keys: [step - 1, step, step + 1].map((each) => `${each} ${shape}`) }
}

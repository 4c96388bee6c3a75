import { type BlockDraft, type Linked, linkBlocks } from '../reading/linked-blocks'
import { BlockMaker } from './block-maker'
import type { Span } from './block-text'
import { inReadingOrder } from './columns'
import { wordsOf } from './line-join'
import type { PdfPageText } from './page-text'
import { rowsOf } from './rows'
import { type PageRows, withoutRunningLines } from './running-lines'
import { runsOf } from './runs'
import { joinSegments } from './segments'
import { turnedPage } from './turned-page'
import { typeSizesOf } from './type-sizes'

/** A block of a PDF before it knows its neighbours. */
export interface PdfBlockDraft extends BlockDraft {
  /** Where in the PDF its characters stand, in order; spaces between lines stand nowhere. */
  readonly spans: readonly Span[]
}

/** A block of a PDF. */
export type PdfBlock = Linked<PdfBlockDraft>

/**
 * The headings, paragraphs, list items and table cells of a PDF in reading order, out of words and their places.
 *
 * Running headers come first and footers last, once each. A document that is pictures of pages has no blocks.
 */
export function pdfBlocks(pages: readonly PdfPageText[]): PdfBlock[] {
  return blocksOfRows(pages.map(pageRows))
}

/** The lines of a page, counted from 0: what can be made out of it before the pages after it are there. */
export function pageRows(page: PdfPageText, index: number): PageRows {
  const turned = turnedPage(page)
  return { height: turned.height, rows: rowsOf(runsOf(turned, index)) }
}

/** As {@link pdfBlocks}, of pages whose lines are made out. */
export function blocksOfRows(pages: readonly PageRows[]): PdfBlock[] {
  const { pages: bodies, headers, footers } = withoutRunningLines(pages)
  const regions = bodies.flatMap((rows) => inReadingOrder(rows))
  const words = wordsOf(() => regions.flat().flatMap(({ segments }) => segments.map(({ text }) => text)))
  const maker = new BlockMaker(typeSizesOf(regions), words)
  for (const row of headers) maker.addAlone(joinSegments(row.segments))
  for (const region of regions) maker.addColumn(region)
  for (const row of footers) maker.addAlone(joinSegments(row.segments))
  return linkBlocks(maker.finish())
}

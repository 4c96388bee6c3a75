import terms from 'built:terms'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'preact/hooks'
import { createFinder } from '../core/mentions/find-mentions'
import { blocksOfRows, type PdfBlock, pageRows } from '../core/pdf-text/pdf-blocks'
import type { PageRows } from '../core/pdf-text/running-lines'
import { type PlacedReading, placeReading } from '../core/reading/place-reading'
import { type DocumentReading, readBlocksInSteps } from '../core/reading/read-blocks'
import { pageTexts } from './page-texts'

/** What is known of a document's words so far. */
export interface PdfReading {
  readonly isDone: boolean
  readonly pagesRead: number
  /** Pages that have no words, because they are pictures. */
  readonly picturePages: number
  readonly blocks: readonly PdfBlock[]
  readonly document: DocumentReading
  readonly placed: PlacedReading
}

/** After this many pages what they say is shown, without waiting for the rest. */
const FIRST_PAGES = 20

/** How long the reading may hold the page up at a time. */
const SLICE_MS = 8

/** A page whose lines are made out. */
interface ReadPage extends PageRows {
  readonly isPicture: boolean
}

const finder = createFinder(terms)

/** How often the number of pages read is told. */
const TELL_EVERY_MS = 200

/** Reads a document's words page by page; null until the first of them are read. */
export function useReading(pdf: PDFDocumentProxy, title: string): { reading: PdfReading | null; pagesRead: number } {
  const [reading, setReading] = useState<PdfReading | null>(null)
  const [pagesRead, setPagesRead] = useState(0)
  useEffect(() => {
    const end = new AbortController()
    setReading(null)
    readPdf(pdf, title, { signal: end.signal, onReading: setReading, onPage: setPagesRead }).catch((error) => {
      if (!end.signal.aborted) console.warn('Coverage Notes could not read a PDF’s words', error)
    })
    return () => end.abort()
  }, [pdf, title])
  return { reading, pagesRead }
}

async function readPdf(
  pdf: PDFDocumentProxy,
  title: string,
  options: {
    readonly signal: AbortSignal
    readonly onReading: (reading: PdfReading) => void
    readonly onPage: (pagesRead: number) => void
  },
): Promise<void> {
  const { signal, onReading, onPage } = options
  const pages: ReadPage[] = []
  let toldAt = performance.now()
  for await (const page of pageTexts(pdf, signal)) {
    signal.throwIfAborted()
    const number = pages.push({
      ...pageRows(page, pages.length),
      isPicture: page.items.every(({ str }) => !str.trim()),
    })
    if (performance.now() - toldAt > TELL_EVERY_MS) {
      toldAt = performance.now()
      onPage(number)
    }
    if (number === FIRST_PAGES && pdf.numPages > FIRST_PAGES) onReading(await readPages(pages, false, title, signal))
  }
  onPage(pdf.numPages)
  onReading(await readPages(pages, true, title, signal))
}

async function readPages(
  pages: readonly ReadPage[],
  isDone: boolean,
  title: string,
  signal: AbortSignal,
): Promise<PdfReading> {
  const blocks = blocksOfRows(pages)
  const steps = readBlocksInSteps(blocks, finder.find, title)
  let sliceEnd = performance.now() + SLICE_MS
  for (;;) {
    const step = steps.next()
    if (step.done) {
      const document = step.value
      const placed = placeReading(document, { title, state: isDone ? 'done' : 'reading' })
      const picturePages = pages.filter(({ isPicture }) => isPicture).length
      return { isDone, pagesRead: pages.length, picturePages, blocks, document, placed }
    }
    if (performance.now() < sliceEnd) continue
    await nextTask()
    signal.throwIfAborted()
    sliceEnd = performance.now() + SLICE_MS
  }
}

/** Lets the page draw and listen. A timer would wait a second in a tab that is not in front. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
}

// The text of a policy PDF: pdf.js alone, and with what we make of it.
import terms from 'built:terms'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { createFinder } from '../../../src/core/mentions/find-mentions'
import { blocksOfRows, pageRows } from '../../../src/core/pdf-text/pdf-blocks'
import type { PageRows } from '../../../src/core/pdf-text/running-lines'
import { placeReading } from '../../../src/core/reading/place-reading'
import { readBlocks } from '../../../src/core/reading/read-blocks'
import { pageTexts } from '../../../src/reader/page-texts'
import { engineOptions } from '../../../src/reader/pdf-engine'

const finder = createFinder(terms)
let bytes = new Uint8Array()

/** Loads the PDF and makes the worker known. */
export async function preparePdf(file: string, worker: string): Promise<void> {
  GlobalWorkerOptions.workerSrc = worker
  const request = new XMLHttpRequest()
  request.open('GET', file)
  request.responseType = 'arraybuffer'
  await new Promise((resolve) => {
    request.onload = resolve
    request.send()
  })
  bytes = new Uint8Array(request.response as ArrayBuffer)
}

/** Milliseconds by the clock until the text of so many pages is there, and, with us, read; the engine's worker runs beside. */
export async function timePdf(who: 'ours' | 'pdf.js', pages: number): Promise<{ ms: number; found: number }> {
  const start = performance.now()
  const task = getDocument({ ...engineOptions('/'), data: bytes.slice() })
  const pdf = await task.promise
  const found = await (who === 'ours' ? readOurs(pdf, pages) : readTheirs(pdf, pages))
  const ms = performance.now() - start
  await task.destroy()
  return { ms, found }
}

async function readOurs(pdf: PDFDocumentProxy, pages: number): Promise<number> {
  const end = new AbortController()
  const rows: PageRows[] = []
  for await (const page of pageTexts(pdf, end.signal)) if (rows.push(pageRows(page, rows.length)) === pages) break
  end.abort()
  const document = readBlocks(blocksOfRows(rows), finder.find, 'Policy')
  return placeReading(document, { title: 'Policy', state: 'done' }).reading.terms.length
}

async function readTheirs(pdf: PDFDocumentProxy, pages: number): Promise<number> {
  let found = 0
  for (let number = 1; number <= pages; number++) {
    const page = await pdf.getPage(number)
    found += (await page.getTextContent()).items.length
    page.cleanup()
  }
  return found
}

// The text of a policy PDF: pdf.js alone, and with what we make of it.
import terms from 'built:terms'
import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { createFinder } from '../../../src/core/mentions/find-mentions'
import type { PdfPageText } from '../../../src/core/pdf-text/page-text'
import { pdfBlocks } from '../../../src/core/pdf-text/pdf-blocks'
import { placeReading } from '../../../src/core/reading/place-reading'
import { readBlocks } from '../../../src/core/reading/read-blocks'
import { pageTextOf } from '../../../src/reader/page-text-of'
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
  const texts: PdfPageText[] = []
  let found = 0
  for (let number = 1; number <= Math.min(pages, pdf.numPages); number++) {
    const page = await pdf.getPage(number)
    if (who === 'ours') texts.push(await pageTextOf(page))
    else found += (await page.getTextContent()).items.length
    page.cleanup()
  }
  if (who === 'ours') {
    const document = readBlocks(pdfBlocks(texts), finder.find, 'Policy')
    found = placeReading(document, { title: 'Policy', state: 'done' }).reading.terms.length
  }
  const ms = performance.now() - start
  await task.destroy()
  return { ms, found }
}

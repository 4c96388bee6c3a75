import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { PdfPageText } from '../core/pdf-text/page-text'
import { pageTextOf } from './page-text-of'

/** How many pages are asked for ahead, so that pdf.js, which works beside the page, need not wait for us. */
const AHEAD = 3

/** The texts of all pages, the first one first, until the signal ends. A page that cannot be read is one without words. */
export async function* pageTexts(pdf: PDFDocumentProxy, signal: AbortSignal): AsyncGenerator<PdfPageText, void> {
  const coming: Promise<PdfPageText>[] = []
  let asked = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    // The first one alone: somebody waits for it.
    const wanted = number === 1 ? 1 : number + AHEAD
    while (asked < Math.min(wanted, pdf.numPages)) coming.push(textOfPage(pdf, ++asked, signal))
    const next = coming.shift()
    if (next) yield await next
  }
}

async function textOfPage(pdf: PDFDocumentProxy, number: number, signal: AbortSignal): Promise<PdfPageText> {
  try {
    const page = await pdf.getPage(number)
    const { width, height, toPage, items } = await pageTextOf(page)
    page.cleanup()
    return { width, height, toPage, items }
  } catch (error) {
    if (!signal.aborted) console.warn(`Coverage Notes could not read page ${number} of a PDF`, error)
    return { width: 0, height: 0, toPage: [], items: [] }
  }
}

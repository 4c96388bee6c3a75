import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { PdfPageText } from '../core/pdf-text/page-text'
import { pageTextOf } from './page-text-of'

/** How many pages are asked for at a time, so that pdf.js, which works beside the page, need not wait for us. */
const AT_A_TIME = 4

/** The texts of all pages, the first one first, until the signal ends. A page that cannot be read is one without words. */
export async function* pageTexts(pdf: PDFDocumentProxy, signal: AbortSignal): AsyncGenerator<PdfPageText, void> {
  const asked: Promise<PdfPageText>[] = []
  for (let number = 1; number <= pdf.numPages + AT_A_TIME; number += 1) {
    if (number <= pdf.numPages) asked.push(textOfPage(pdf, number, signal))
    const first = number > AT_A_TIME && asked.shift()
    if (first) yield await first
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

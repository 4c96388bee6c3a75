import type { PDFDocumentProxy } from 'pdfjs-dist'
import { drawPage, releaseCanvas } from './page-picture'

/** How many pages are printed at once: each takes 8 MB until it is on paper. */
export const MOST_PRINTED = 30

/** 150 dots to the inch. */
const PRINT_SCALE = 150 / 72

/** Draws some pages for paper and opens the browser's print dialog. Pages are counted from 0. Rejects when one cannot be drawn. */
export async function printPages(
  pdf: PDFDocumentProxy,
  range: { readonly from: number; readonly to: number },
  options: { readonly signal: AbortSignal; readonly onPage: (page: number) => void },
): Promise<void> {
  const { signal, onPage } = options
  const paper = document.createElement('div')
  paper.className = 'paper'
  try {
    for (let page = range.from; page <= range.to; page += 1) {
      onPage(page)
      paper.append(await drawPage(await pdf.getPage(page + 1), { scale: PRINT_SCALE, signal, intent: 'print' }))
    }
    document.body.append(paper)
    // Gives back once the dialog is closed; the pages are copied by then.
    window.print()
  } finally {
    for (const canvas of paper.querySelectorAll('canvas')) releaseCanvas(canvas)
    paper.remove()
  }
}

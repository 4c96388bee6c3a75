import { join } from 'node:path'
import type { PdfPageText } from '../../src/core/pdf-text/page-text'
import { type PdfBlock, pdfBlocks } from '../../src/core/pdf-text/pdf-blocks'
import { pageTextOf } from '../../src/reader/page-text-of'
import { engineOptions } from '../../src/reader/pdf-engine'
import { PDFJS } from '../pdf-engine'

/** The blocks of a PDF, read as in the browser. Rejects where it is damaged or wants a password. */
export async function pdfFileBlocks(data: Uint8Array): Promise<PdfBlock[]> {
  const { getDocument } = await loadEngine()
  const folder = join(PDFJS, '/')
  const files = { cMapUrl: `${folder}cmaps/`, standardFontDataUrl: `${folder}standard_fonts/` }
  const task = getDocument({ ...engineOptions(folder), ...files, data })
  try {
    const pdf = await task.promise
    const pages: PdfPageText[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await pageTextOf(await pdf.getPage(number)))
    return pdfBlocks(pages)
  } finally {
    await task.destroy()
  }
}

/** pdf.js wants a matrix of the browser's when it is loaded, even where it draws nothing. */
async function loadEngine() {
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class {} })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

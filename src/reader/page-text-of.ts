import type { PDFPageProxy } from 'pdfjs-dist'
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api'
import type { PdfPageText } from '../core/pdf-text/page-text'

/** The text of a page: as the core reads it, and as pdf.js lays it over the picture of the page. */
export interface LoadedPageText extends PdfPageText {
  readonly items: readonly TextItem[]
  readonly content: TextContent
}

/** Reads the text of a page. The item's numbers are those of pdf.js's text layer. */
export async function pageTextOf(page: PDFPageProxy): Promise<LoadedPageText> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const items = content.items.filter((item) => 'str' in item)
  return { width, height, toPage: transform, items, content: { ...content, items } }
}

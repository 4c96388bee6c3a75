import type { PDFDocumentProxy } from 'pdfjs-dist'

/** Saves the document to the reader's computer, as it came. */
export async function saveCopy(pdf: PDFDocumentProxy, name: string): Promise<void> {
  const bytes = await pdf.getData()
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name.toLowerCase().endsWith('.pdf') ? name : `${name}.pdf`
  link.click()
  // The browser takes the bytes after the click, at a time that it does not tell.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

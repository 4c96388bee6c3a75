import {
  GlobalWorkerOptions,
  getDocument,
  InvalidPDFException,
  PasswordResponses,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { engineOptions } from './pdf-engine'

const FOLDER = new URL('pdf/', location.href).href

/** Asks the reader for the password; `isWrong` when the one given before was not it. */
export type AskPassword = (isWrong: boolean, answer: (password: string) => void) => void

/**
 * Opens a PDF in a worker of its own; null when it is damaged. The bytes are the engine's from then on.
 *
 * The signal ends the opening and the document with it. Rejects when it was ended.
 */
export async function openPdf(
  data: Uint8Array,
  { signal, askPassword }: { readonly signal: AbortSignal; readonly askPassword: AskPassword },
): Promise<PDFDocumentProxy | null> {
  GlobalWorkerOptions.workerSrc = `${FOLDER}worker.js`
  const task = getDocument({ ...engineOptions(FOLDER), data })
  signal.addEventListener('abort', () => void task.destroy())
  task.onPassword = (answer: (password: string) => void, reason: number) =>
    askPassword(reason === PasswordResponses.INCORRECT_PASSWORD, answer)
  try {
    const pdf = await task.promise
    return pdf.numPages > 0 ? pdf : null
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof InvalidPDFException)) console.warn('Coverage Notes could not open a PDF', error)
    return null
  }
}

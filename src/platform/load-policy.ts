import { MOST_PDF_BYTES, type NoPdf, whyNoPdf } from '../core/pdf-file'
import { recognizeAddress } from './known-sites'
import { askForDocument } from './network'
import { mayReach } from './site-origins'

/** Why an insurer's document could not be loaded. */
export type LoadFailure =
  | NoPdf
  /** The address is not, or did not stay, on a site of that insurer. */
  | 'other-site'
  /** The browser keeps us off the site. */
  | 'withheld'
  /** No answer: no network, or the connection was refused or broke off. */
  | 'unreachable'
  | 'not-found'
  /** The site wants to know who is asking. */
  | 'refused'
  | 'server-error'

/** A document of an insurer. */
export interface PolicyAddress {
  readonly insurer: string
  readonly document: string
}

/** How much of a document has come. */
export interface LoadProgress {
  readonly receivedBytes: number
  /** Null where the site does not say. */
  readonly totalBytes: number | null
}

/**
 * Gets a policy PDF from its insurer's own site, and from nowhere else.
 *
 * Rejects when the signal ends it, and never otherwise.
 */
export async function loadPolicy(
  { insurer, document }: PolicyAddress,
  options: { readonly signal: AbortSignal; readonly onProgress?: (progress: LoadProgress) => void },
): Promise<Uint8Array | LoadFailure> {
  const { signal, onProgress } = options
  const place = recognizeAddress(document)
  if (place?.insurer !== insurer) return 'other-site'
  try {
    const response = await askForDocument(document, signal)
    if (recognizeAddress(response.url)?.insurer !== insurer) return 'other-site'
    if (!response.ok) return failureOf(response.status)
    const bytes = await readBytes(response, onProgress)
    return bytes === 'too-big' ? bytes : (whyNoPdf(bytes) ?? bytes)
  } catch (error) {
    signal.throwIfAborted()
    console.warn('Coverage Notes could not load a document', error)
    return (await mayReach(place.host)) ? 'unreachable' : 'withheld'
  }
}

function failureOf(status: number): LoadFailure {
  if (status === 404 || status === 410) return 'not-found'
  return status === 401 || status === 403 ? 'refused' : 'server-error'
}

/** Reads an answer piece by piece, and stops where it is too big. */
async function readBytes(
  response: Response,
  onProgress: ((progress: LoadProgress) => void) | undefined,
): Promise<Uint8Array | 'too-big'> {
  const said = Number(response.headers.get('content-length'))
  // What is packed for the way is longer once it is here.
  const totalBytes = said > 0 && !response.headers.has('content-encoding') ? said : null
  if (said > MOST_PDF_BYTES) {
    await response.body?.cancel()
    return 'too-big'
  }
  const pieces: Uint8Array[] = []
  let receivedBytes = 0
  const reader = response.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done) break
    pieces.push(value)
    receivedBytes += value.length
    if (receivedBytes > MOST_PDF_BYTES) {
      await reader?.cancel()
      return 'too-big'
    }
    onProgress?.({ receivedBytes, totalBytes })
  }
  const bytes = new Uint8Array(receivedBytes)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

import { MOST_PDF_BYTES, whyNoPdf } from '../core/pdf-file'
import { loadPolicy } from '../platform/load-policy'
import { openPdf } from './open-pdf'
import type { PolicyFailure, PolicySource, PolicyState } from './policy-state'

/** Loads and opens a document, and shows each step until the signal ends it. */
export async function loadDocument(
  source: PolicySource,
  show: (state: PolicyState) => void,
  signal: AbortSignal,
): Promise<void> {
  const showNow = (state: PolicyState) => {
    if (!signal.aborted) show(state)
  }
  try {
    showNow({ kind: 'loading', source, progress: null })
    const bytes =
      source instanceof File
        ? await readFile(source)
        : await loadPolicy(source, {
            signal,
            onProgress: (progress) => showNow({ kind: 'loading', source, progress }),
          })
    if (typeof bytes === 'string') return showNow({ kind: 'failed', source, why: bytes })
    const pdf = await openPdf(bytes, {
      signal,
      askPassword: (isWrong, answer) => showNow({ kind: 'password', source, isWrong, answer }),
    })
    if (!pdf) return showNow({ kind: 'failed', source, why: 'broken' })
    showNow({ kind: 'open', source, pdf, name: nameOf(source) })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

/** The file's name, as a copy of it is called. */
function nameOf(source: PolicySource): string {
  if (source instanceof File) return source.name
  const last = new URL(source.document).pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last) || 'policy.pdf'
  } catch {
    return last
  }
}

async function readFile(file: File): Promise<Uint8Array | PolicyFailure> {
  if (file.size > MOST_PDF_BYTES) return 'too-big'
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return whyNoPdf(bytes) ?? bytes
  } catch (error) {
    console.warn('Coverage Notes could not read a file', error)
    return 'unreadable'
  }
}

import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { LoadFailure, LoadProgress, PolicyAddress } from '../platform/load-policy'

/** Where a document comes from: an insurer's site, or the reader's own computer. */
export type PolicySource = PolicyAddress | File

/** Why there is no document to show. */
export type PolicyFailure = LoadFailure | 'broken' | 'unreadable'

/** What became of the document. */
export type PolicyState =
  | { readonly kind: 'none' }
  /** Null while nothing is known of how much has come. */
  | { readonly kind: 'loading'; readonly source: PolicySource; readonly progress: LoadProgress | null }
  | {
      readonly kind: 'password'
      readonly source: PolicySource
      readonly isWrong: boolean
      readonly answer: (password: string) => void
    }
  | { readonly kind: 'failed'; readonly source: PolicySource; readonly why: PolicyFailure }
  | { readonly kind: 'open'; readonly source: PolicySource; readonly pdf: PDFDocumentProxy; readonly name: string }

import type { PageInsurer } from '../core/page-insurer'
import { type Recognition, recognize } from '../core/recognize'

declare global {
  /** Set by `insurers/<id>.js`, which the browser loads before us on that insurer's sites (scripts/build.ts). */
  var coverageNotesInsurer: PageInsurer | undefined
}

/** The insurer on whose pages we run. */
export function thisInsurer(): PageInsurer | undefined {
  return globalThis.coverageNotesInsurer
}

/** Whether an address is a page of this insurer's, and of which of its sites. */
export function recognizeHere(address: string): Recognition | null {
  return recognize(address, thisInsurer()?.sites ?? {})
}

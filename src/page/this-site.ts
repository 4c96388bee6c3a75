import { type Recognition, recognize, type SiteTable } from '../core/recognize'

declare global {
  /** The sites of one insurer; set by `insurers/<id>.js`, which the browser loads before us on them (scripts/build.ts). */
  var coverageNotesSites: SiteTable | undefined
}

/** Whether an address is a page of the insurer on whose sites we run, and of which of them. */
export function recognizeHere(address: string): Recognition | null {
  return recognize(address, globalThis.coverageNotesSites ?? {})
}

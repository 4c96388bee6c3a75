import { type Recognition, recognizePlace, type SiteTable } from '../core/recognize'

declare global {
  /** The sites of one insurer; set by `insurers/<id>.js`, which the browser loads before us on them (scripts/build.ts). */
  var coverageNotesSites: SiteTable | undefined
}

/** Whether the page is one of the insurer on whose sites we run, and of which of them. */
export function recognizeHere(): Recognition | null {
  return recognizePlace(location, globalThis.coverageNotesSites ?? {})
}

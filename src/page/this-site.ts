import { type Recognition, recognizePlace, type SiteTable } from '../core/recognize'

declare global {
  /**
   * The sites of one insurer; set by `insurers/<id>.js`, which the browser loads before us on them (scripts/build.ts), or
   * by `added-site.js` on one that the reader added: there the insurer is empty here, and in the settings.
   */
  var coverageNotesSites: SiteTable | undefined
}

/** Whether the page is one of the insurer on whose sites we run, and of which of them. */
export function recognizeHere(): Recognition | null {
  return recognizePlace(location, globalThis.coverageNotesSites ?? {})
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Serve } from '../test/browser/driver'

/** A real insurer's address, at which the demo and the pictures show a page of our own making. */
export const SAMPLE_ADDRESS = 'https://www.aetna.com/cpb/medical/data/900_999/0950.html'

/** Serves the sample page at every insurer's address. */
export const servePages: Serve = () => ({
  body: readFileSync(join(import.meta.dirname, '..', 'test', 'pages', 'sample-policy.html')),
})

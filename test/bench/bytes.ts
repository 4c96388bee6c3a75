import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Comparison, compare, compareWithLimit } from './comparison'
import { ANNOTATOR_FILE } from './hypothesis'
import type { Measurement } from './measurement'

/** What the content script may weigh, minified and compressed, in bytes. */
export const CONTENT_LIMITS = { minified: 40_000, gzip: 15_360 }

/** What a store archive may weigh, in bytes: most of it are the fonts and character maps of the reader of PDFs; the Spanish is 0.2 MB. */
export const ARCHIVE_LIMIT = 3_200_000

/** What the scripts weigh that run in a page. */
export interface PageBytes {
  readonly minified: number
  readonly gzip: number
}

/** The weight of files that are loaded together. */
export function weigh(files: readonly string[]): PageBytes {
  const contents = files.map((file) => readFileSync(file))
  const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0)
  return {
    minified: sum(contents.map(({ length }) => length)),
    gzip: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  }
}

/** The largest of the scripts that carry what is known of one insurer. */
export function largestInsurerScript(dist: string): string {
  const files = readdirSync(join(dist, 'insurers')).map((file) => join(dist, 'insurers', file))
  return files.sort((a, b) => statSync(b).size - statSync(a).size)[0] ?? ''
}

/** What runs on an insurer's page, in bytes. */
export const bytes: Measurement = {
  name: 'bytes',
  title: 'Bytes on a page',
  method: `The content script as it is built for Chrome, alone against its limits, and with the largest \`insurers/<id>.js\` against the script that
the Hypothesis client puts into a page to mark it (\`annotator.bundle.js\` of its npm package). Compressed with gzip at level 9. No spread: the bytes are the same each time.`,
  remarks: {
    'bytes/': `**What misses, and why.** Minified, the content script is within its bytes; compressed it is some 870 above them, since what grew in it (marks in frames and on moving pages, tips, the glance at pages without a treatment, the guard that tests itself) repeats little.
The style of our element is a fourteenth of it, each other file less. To get below, the part that marks and explains would have to be loaded on the pages that name a treatment alone. \`npm test\` holds the first.`,
  },
  async run() {
    const content = 'dist/chrome/content.js'
    const alone = weigh([content])
    const together = weigh([content, largestInsurerScript('dist/chrome')])
    const hypothesis = weigh([ANNOTATOR_FILE])
    return (['minified', 'gzip'] as const).flatMap((how): Comparison[] => [
      compareWithLimit({
        id: `bytes/content.js, ${how}`,
        what: `content.js, ${how}`,
        unit: 'bytes',
        ours: [alone[how]],
        limit: CONTENT_LIMITS[how],
      }),
      compare({
        id: `bytes/all scripts on a page, ${how}`,
        what: `all scripts on a page, ${how}`,
        peer: 'Hypothesis’ annotator',
        unit: 'bytes',
        ours: [together[how]],
        theirs: [hypothesis[how]],
        hold: 1,
      }),
    ])
  },
}

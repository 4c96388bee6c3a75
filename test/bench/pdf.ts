import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFJS } from '../../scripts/pdf-engine'
import { type PdfLine, textPdf } from '../pages/pdf'
import { openBenchTab } from './bench-tab'
import { bundleForPage, GLOBAL } from './bundle'
import { compare } from './comparison'
import { insurerPageOf } from './insurer-pages'
import type { Measurement } from './measurement'
import { servePages } from './page-server'

const PAGES = 200
const LINES_PER_PAGE = 48
const RUNS = 9

/** The text of a policy PDF, read. */
export const pdf: Measurement = {
  name: 'pdf',
  title: 'Reading a policy PDF',
  method: `A PDF of ${PAGES} pages with ${LINES_PER_PAGE} lines each, from its bytes until its text is read, in Chromium, by the clock: the first page, and all pages. *Ours* is what the reader does: pdf.js’s text, headings, paragraphs,
lists and tables out of it, the mentions, and what the policy says. Against pdf.js alone, which gives the pieces of text in no order.`,
  remarks: {
    'pdf/': `**What misses, and why.** 200 pages take a fifth to a quarter longer than with pdf.js alone, which reads the text in a worker. The pages behind the first are asked for three ahead and their lines made out as they come, which costs next to nothing beside the worker. What is left is done when
the last page is there, because what repeats at the edges of pages and how large the text of paragraphs is can be told only from all: headings, paragraphs, lists and tables, and then, the longer part, the mentions and what the policy says.
On one page it is code that runs for the first time.`,
  },
  async run({ isQuick, say }) {
    const worker = readFileSync(join(PDFJS, 'legacy/build/pdf.worker.min.mjs'))
    const server = await servePages({
      blank: '<!doctype html><title>blank</title>',
      'policy.pdf': policy(),
      'worker.mjs': worker,
    })
    const tab = await openBenchTab('chromium', await bundleForPage('pdf.ts'))
    const times = new Map<string, number[]>()
    const runs = isQuick ? 2 : RUNS
    try {
      for (let run = -1; run < runs; run++) {
        say(`pdf, round ${run + 1} of ${runs}`)
        for (const pages of [1, PAGES]) {
          for (const who of run % 2 === 0 ? ['ours', 'pdf.js'] : ['pdf.js', 'ours']) {
            await tab.load(server.address('blank'))
            const files = [server.address('policy.pdf'), server.address('worker.mjs')].map((file) =>
              JSON.stringify(file),
            )
            await tab.evaluate(`${GLOBAL}.preparePdf(${files.join(', ')})`)
            const { ms } = await tab.evaluate<{ ms: number }>(`${GLOBAL}.timePdf(${JSON.stringify(who)}, ${pages})`)
            const key = `${pages} ${who}`
            if (run >= 0) times.set(key, [...(times.get(key) ?? []), ms])
          }
        }
      }
    } finally {
      await tab.close()
      server.close()
    }
    return [1, PAGES].map((pages) =>
      compare({
        id: `pdf/${pages}/pdf.js`,
        what: pages === 1 ? 'text of the first page' : `text of ${pages} pages`,
        peer: 'pdf.js alone',
        unit: 'ms',
        ours: times.get(`${pages} ours`) ?? [],
        theirs: times.get(`${pages} pdf.js`) ?? [],
        hold: 1.2,
      }),
    )
  },
}

/** Our made-up policy's words, set in lines. */
export function policy(): Uint8Array {
  const { html } = insurerPageOf(900_000)
  const words = html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[()\\]|[^ -~]/g, ' ')
    .split(/\s+/)
  const lines: string[] = ['']
  for (const word of words) {
    const line = lines.at(-1) ?? ''
    if (line.length + word.length < 88) lines[lines.length - 1] = `${line} ${word}`.trim()
    else lines.push(word)
  }
  const page = (number: number): PdfLine[] =>
    lines
      .slice(number * LINES_PER_PAGE, (number + 1) * LINES_PER_PAGE)
      .map((text, at) => ({ text, y: 740 - at * 14, size: 10, ...(at === 0 && { font: 'bold' as const }) }))
  return textPdf(Array.from({ length: PAGES }, (_, number) => page(number)))
}

import type { Page } from 'puppeteer-core'
import { SAMPLE_ADDRESS } from '../../scripts/sample-page'
import type { Driver } from '../browser/driver'
import { startDriver } from '../browser/harness'
import { pause } from '../browser/until'
import { type Comparison, compare, compareWithLimit } from './comparison'
import { ELSEWHERE } from './edits'
import { serveHypothesis, withHypothesis } from './hypothesis'
import { insurerPageOf } from './insurer-pages'
import type { BenchOptions, Measurement } from './measurement'
import { processorMs } from './processor-time'
import { spreadOf } from './spread'
import { type TraceEvent, traced } from './trace'

const SIZES = [
  { size: '50 kB', length: 50_000, runs: 9 },
  { size: '1 MB', length: 1_000_000, runs: 7 },
  { size: '5 MB', length: 5_000_000, runs: 3 },
] as const

/** What the page itself does when it has loaded: nothing, or what portals do with theirs, ten changes a second. */
const MANNERS = {
  quiet: '',
  changing: `<script>
    const paragraphs = document.querySelectorAll('p')
    setInterval(() => {
      for (let at = 0; at < 20; at++) {
        const paragraph = paragraphs[Math.floor(Math.random() * paragraphs.length)]
        paragraph.lastChild.data = 'Updated at ' + Date.now()
      }
    }, 100)
  </script>`,
} as const
type Manner = keyof typeof MANNERS

/** How long a page is looked at once it has loaded, in milliseconds: it is read by then, and seen by the reader for a while. */
const LOOKED_AT_MS = 3000

const HYPOTHESIS = `${ELSEWHERE}?hypothesis`
const WAYS = { ours: SAMPLE_ADDRESS, none: ELSEWHERE, hypothesis: HYPOTHESIS } as const
type Way = keyof typeof WAYS

interface Cost {
  /** Processor time of the page's thread, from the request until the page was looked at for a while. */
  readonly mainMs: number
  /** Our scripts' part of it. */
  readonly ourMs: number
  /** The longest time that our scripts held the page at once. */
  readonly longestMs: number
  /** Processor time of one bare walk through the page's text. */
  readonly walkMs: number
}

/** What a page of an insurer costs more with us, though nobody opens the panel. */
export const pageCost: Measurement = {
  name: 'page-cost',
  title: 'What a page costs',
  method: `Pages at an insurer’s address with 50 kB, 1 MB and 5 MB of text in Chromium, from the request until ${LOOKED_AT_MS / 1000} seconds after they have loaded, with the panel closed and all settings as they come.
No treatment is named on them, as on nearly every page of an insurer. *Changing*: twenty paragraphs get another text ten times a second. From a trace, in processor time of the page’s thread: all that it did, and
our scripts’ part of it. Against the same page where the extension does not run, against one bare \`TreeWalker\` walk over its text there, and against the page with the Hypothesis client embedded as its makers tell
site owners to; its sidebar, which is a page of its server’s in a frame of its own, is empty.`,
  remarks: {
    'page-cost/': `**What misses, and why.** Between two of our pages comes one without us and one with Hypothesis, so that ours is each time in a process that has not run us before, as when somebody comes to an insurer from elsewhere. Where the browser keeps the process, as
it does from page to page of one site, the same 50 kB take our scripts 5 ms instead of 10, which is within two walks and 3 ms. Of the 10, 1.4 go into compiling the script; the rest is its first run, and a profile has no part of that above
1.3 ms: settings read, events guarded, the handle drawn, the page’s text joined and searched. What the page’s thread does besides, 4 ms more, is the browser’s: a world of our own, messages to the background, the handle’s box. 1 MB and 5 MB are joined and
searched in parts, and their elements looked through twice more for trees that come late; on a page that changes, the texts that changed are read too. Hypothesis adds 45 ms to 50 kB; ours are a quarter of that and less on larger pages, not a tenth.

*Our longest task* on 5 MB is one step that cannot be parted: the browser’s own search for elements with a tree of their own.`,
  },
  async run(options) {
    const compared: Comparison[] = []
    for (const { size, length, runs } of SIZES) {
      for (const manner of Object.keys(MANNERS) as Manner[]) {
        compared.push(...(await costAt({ size, length, manner, runs: options.isQuick ? 2 : runs, options })))
      }
    }
    return compared
  },
}

async function costAt(at: {
  readonly size: string
  readonly length: number
  readonly manner: Manner
  readonly runs: number
  readonly options: BenchOptions
}): Promise<Comparison[]> {
  const { size, length, manner, runs, options } = at
  const { html } = insurerPageOf(length, { namesTreatments: false })
  const body = html.replace('</body>', `${MANNERS[manner]}</body>`)
  const embedded = withHypothesis(body)
  const costs: Record<Way, Cost[]> = { ours: [], none: [], hypothesis: [] }
  const driver = await startDriver('chromium', {
    serve: (url) =>
      serveHypothesis(url) ?? { body: url.endsWith('/blank') ? '' : url === HYPOTHESIS ? embedded : body },
  })
  try {
    const ways = Object.keys(WAYS) as Way[]
    // The first round only warms the browser up.
    for (let run = -1; run < runs; run++) {
      options.say(`a ${manner} page of ${size}, round ${run + 1} of ${runs}`)
      const turn = Math.max(0, run) % ways.length
      for (const way of [...ways.slice(turn), ...ways.slice(0, turn)]) {
        const cost = await costOf(driver, WAYS[way])
        if (run >= 0) costs[way].push(cost)
      }
    }
  } finally {
    await driver.close()
  }
  return comparisons(costs, { id: `page-cost/${size}, ${manner}`, what: `${size}, ${manner}` })
}

function comparisons(costs: Record<Way, Cost[]>, { id, what }: { id: string; what: string }): Comparison[] {
  const of = (way: Way, key: keyof Cost) => costs[way].map((cost) => cost[key])
  const none = of('none', 'mainMs')
  const spread = spreadOf(none)
  const added = (way: Way) => of(way, 'mainMs').map((ms, run) => Math.max(0.01, ms - (none[run] as number)))
  return [
    compare({
      id: `${id}/script/walk`,
      what: `our scripts, ${what}`,
      peer: 'two bare walks and 3 ms',
      unit: 'ms',
      ours: of('ours', 'ourMs'),
      theirs: of('none', 'walkMs').map((ms) => 2 * ms + 3),
      hold: 1,
    }),
    compareWithLimit({
      id: `${id}/longest`,
      what: `our longest task, ${what}`,
      unit: 'ms',
      ours: of('ours', 'longestMs'),
      limit: 8,
    }),
    compare({
      id: `${id}/main/none`,
      what: `the page’s thread, ${what}`,
      peer: 'no extension',
      unit: 'ms',
      ours: of('ours', 'mainMs'),
      theirs: none,
      // What it differs by without us.
      hold: spread.high / spread.median,
    }),
    compare({
      id: `${id}/script/hypothesis`,
      what: `our scripts, ${what}`,
      peer: 'what Hypothesis adds',
      unit: 'ms',
      ours: of('ours', 'ourMs'),
      theirs: added('hypothesis'),
      hold: 1 / 10,
    }),
  ]
}

async function costOf(driver: Driver, url: string): Promise<Cost> {
  // A page of the same site first, so that no new process is part of it.
  const page = await driver.openPage(new URL('/blank', url).href)
  try {
    await page.bringToFront()
    const processor = await processorMs(page)
    const before = await processor()
    const events = await traced(page, async () => {
      await page.goto(url, { waitUntil: 'load' })
      await pause(LOOKED_AT_MS)
    })
    const mainMs = (await processor()) - before
    return { mainMs, ...ourPart(events), walkMs: await walk(page, processor) }
  } finally {
    await page.close()
  }
}

/** Our scripts' time, and the longest of it at once: the outermost calls into files of an extension. */
function ourPart(events: readonly TraceEvent[]): Pick<Cost, 'ourMs' | 'longestMs'> {
  const calls = events
    .filter(({ name, args }) => {
      const isCall = name === 'FunctionCall' || name === 'EvaluateScript' || name === 'v8.compile'
      return isCall && args?.data?.url?.startsWith('chrome-extension:')
    })
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  let ourMs = 0
  let longestMs = 0
  let until = 0
  for (const { ts, dur = 0, tdur = 0 } of calls) {
    if (ts < until) continue
    until = ts + dur
    ourMs += tdur / 1000
    longestMs = Math.max(longestMs, tdur / 1000)
  }
  return { ourMs, longestMs }
}

async function walk(page: Page, processor: () => Promise<number>): Promise<number> {
  const busy = async (expression: string) => {
    const before = await processor()
    await page.evaluate(expression)
    return (await processor()) - before
  }
  const walked = await busy(`(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
    let length = 0
    while (walker.nextNode()) length += walker.currentNode.data.length
    return length
  })()`)
  return Math.max(0.01, walked - Math.min(await busy('0'), await busy('0'), await busy('0')))
}

import { SAMPLE_ADDRESS } from '../../scripts/sample-page'
import type { Driver } from '../browser/driver'
import { startDriver } from '../browser/harness'
import { reportOf } from '../browser/page-report'
import { pause } from '../browser/until'
import { bundleForPage, GLOBAL } from './bundle'
import { compare } from './comparison'
import type { Edited } from './in-page/edits'
import { insurerPageOf } from './insurer-pages'
import type { Measurement } from './measurement'
import { processorMs } from './processor-time'

const EDITS = 6000
const PER_FRAME = 100
const RUNS = 11

/** An address that belongs to no insurer: the extension does not run there. */
export const ELSEWHERE = 'https://example.com/policy.html'

/** The ways in which the same page is edited. */
const WAYS = {
  'marks and panel': { url: SAMPLE_ADDRESS, settings: {} },
  'no marks, panel closed': {
    url: SAMPLE_ADDRESS,
    settings: { 'settings.marks': 'never', 'settings.opening': 'click' },
  },
  'no extension': { url: ELSEWHERE, settings: {} },
} as const
type Way = keyof typeof WAYS
const NAMES = Object.keys(WAYS) as Way[]

interface Costs extends Pick<Edited, 'scriptMs'> {
  /** Processor time of the page's thread from the first edit until the last one's frame was done. */
  readonly framesMs: number
  /** The same until half a second later, when all is read again. */
  readonly busyMs: number
}

const LABELS = { framesMs: 'until the last', scriptMs: 'the page’s script', busyMs: 'and half a second more' } as const

/** A portal that changes its page all the time, with and without us. */
export const edits: Measurement = {
  name: 'edits',
  title: 'A page that changes',
  method: `The 50 kB page at an insurer’s address, in Chromium with the extension, gets ${EDITS} edits (text replaced, lines added and taken out, classes changed),
${PER_FRAME} in each frame, and the page asks for its layout after every tenth, as portals do. *Until the last*: processor time of the page’s thread from the first edit until the last
one’s frame is done, with our reading in between. *The page’s script*: its own part alone, by the clock, with the layouts it forces. *And half a second more*: with the reading of
what changed at the end. Against the same page with marks off and the panel closed, and at an address where the extension does not run.`,
  remarks: {
    'edits/': `**What misses, and why.** With marks, an edit costs some 13 µs more. A profile has less than half of it in our scripts: in looking at each change as it is made (what was added, what stands beside it), and in reading what
changed and moving strokes. The rest is the browser’s, which writes down every change for us while the page makes it, so that the page’s own script takes longer too, and clears that away again. We ask for no
layout meanwhile, and what changed is read when the page is quiet. With marks off and the panel closed nothing is watched, and the page costs what it costs without us.`,
  },
  async run({ isQuick, say }) {
    const code = await bundleForPage('edits.ts')
    const { html } = insurerPageOf(50_000)
    const driver = await startDriver('chromium', { serve: () => ({ body: html }) })
    const costs = new Map<Way, Costs[]>(NAMES.map((name) => [name, []]))
    try {
      const runs = isQuick ? 2 : RUNS
      // The first round only warms the browser up.
      for (let run = -1; run < runs; run++) {
        say(`edits, round ${run + 1} of ${runs}`)
        const turn = Math.max(0, run) % NAMES.length
        for (const name of [...NAMES.slice(turn), ...NAMES.slice(0, turn)]) {
          const cost = await editIn(driver, name, code)
          if (run >= 0) costs.get(name)?.push(cost)
        }
      }
    } finally {
      await driver.close()
    }
    const of = (name: Way, key: keyof Costs) => (costs.get(name) ?? []).map((cost) => cost[key])
    return NAMES.slice(1).flatMap((peer) =>
      (['framesMs', 'scriptMs', 'busyMs'] as const).map((key) =>
        compare({
          id: `edits/${key}/${peer}`,
          what: `${EDITS.toLocaleString('en')} edits, ${LABELS[key]}`,
          peer,
          unit: 'ms',
          ours: of('marks and panel', key),
          theirs: of(peer, key),
          ...(key === 'framesMs' && { hold: 1.1 }),
        }),
      ),
    )
  },
}

async function editIn(driver: Driver, name: Way, code: string): Promise<Costs> {
  const { url, settings } = WAYS[name]
  await driver.clearStorage('local')
  await driver.clearStorage('session')
  await driver.writeStorage('local', settings)
  const page = await driver.openPage(url)
  try {
    if (name !== 'no extension') await reportOf(driver, url, name === 'marks and panel' ? 'open' : 'closed')
    await page.bringToFront()
    // The page has been read by then, and its marks are drawn.
    await pause(1000)
    await page.evaluate(`${code}\n;globalThis.${GLOBAL}=${GLOBAL};0`)
    const processor = await processorMs(page)
    const before = await processor()
    const { scriptMs } = (await page.evaluate(
      `${GLOBAL}.edit(${JSON.stringify({ edits: EDITS, perFrame: PER_FRAME })})`,
    )) as Edited
    const framesMs = (await processor()) - before
    await pause(500)
    return { scriptMs, framesMs, busyMs: (await processor()) - before }
  } finally {
    await page.close()
  }
}

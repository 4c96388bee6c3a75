import type { Page } from 'puppeteer-core'
import { SAMPLE_ADDRESS } from '../../scripts/sample-page'
import type { Driver } from '../browser/driver'
import { startDriver } from '../browser/harness'
import { strokesOn } from '../browser/marked-words'
import { until } from '../browser/until'
import { compare, compareWithLimit } from './comparison'
import { ELSEWHERE } from './edits'
import { insurerPageOf } from './insurer-pages'
import type { Measurement } from './measurement'
import { processorMs } from './processor-time'
import { type TraceEvent, traced } from './trace'

const FRAMES = 120
const STEP_PX = 60
const RUNS = 9

/** So much text holds about a thousand mentions. */
const LENGTH = 260_000

interface Scrolled {
  /** Processor time of the page's thread, per frame. */
  readonly frameMs: number
  /** Our scripts' part of it. */
  readonly ourMs: number
  /** Layouts and recalculations of style that our scripts asked for, per frame. */
  readonly ourLayouts: number
  /** All layouts and recalculations of style, per frame. */
  readonly layouts: number
}

/** Scrolling a page full of marks. */
export const scrolling: Measurement = {
  name: 'scrolling',
  title: 'Scrolling a marked page',
  method: `A page with about a thousand mentions in Chromium, scrolled by ${STEP_PX} px in each of ${FRAMES} frames, with its marks drawn and with the same page where the extension does not run. From a trace:
how much processor time each frame takes the page’s thread, our scripts’ part of it, and how many layouts and recalculations of style happen while our scripts run, because they ask for them.`,
  remarks: {
    'scrolling/': `Once a frame, marks are measured and then drawn: the layout is up to date when we ask, so that nothing is laid out for us, and what we draw costs one recalculation of style. The frame takes three
times the processor time of an empty one, and an eighth of the 16 ms that it has. The trace holds a few frames more
than the 120 that are counted, which makes it 1.03 layouts and styles in a frame, not 1.`,
  },
  async run({ isQuick, say }) {
    const { html } = insurerPageOf(LENGTH)
    const driver = await startDriver('chromium', {
      serve: () => ({ body: html }),
      look: { width: 1280, height: 800 },
    })
    const marked: Scrolled[] = []
    const bare: Scrolled[] = []
    try {
      await driver.writeStorage('local', { 'settings.opening': 'click' })
      const runs = isQuick ? 2 : RUNS
      for (let run = 0; run < runs; run++) {
        say(`scrolling, round ${run + 1} of ${runs}`)
        const turns = [() => scrollIn(driver, SAMPLE_ADDRESS, marked), () => scrollIn(driver, ELSEWHERE, bare)]
        for (const turn of run % 2 === 0 ? turns : turns.reverse()) await turn()
      }
    } finally {
      await driver.close()
    }
    return [
      compare({
        id: 'scrolling/frameMs',
        what: 'a frame',
        peer: 'no extension',
        unit: 'ms',
        ours: marked.map(({ frameMs }) => frameMs),
        theirs: bare.map(({ frameMs }) => frameMs),
      }),
      compare({
        id: 'scrolling/ourMs',
        what: 'our scripts in a frame',
        peer: 'a frame without us',
        unit: 'ms',
        ours: marked.map(({ ourMs }) => ourMs),
        theirs: bare.map(({ frameMs }) => frameMs),
      }),
      compareWithLimit({
        id: 'scrolling/layouts',
        what: 'layouts and styles, with ours',
        unit: 'per frame',
        ours: marked.map(({ layouts }) => layouts),
        limit: 1,
      }),
      compareWithLimit({
        id: 'scrolling/ourLayouts',
        what: 'layouts and styles that we ask for',
        unit: 'per frame',
        ours: marked.map(({ ourLayouts }) => ourLayouts),
        limit: 1,
      }),
    ]
  },
}

async function scrollIn(driver: Driver, url: string, results: Scrolled[]): Promise<void> {
  const page = await driver.openPage(url)
  try {
    await page.bringToFront()
    if (url !== ELSEWHERE)
      await until('the marks', async () => (await strokesOn(driver, page).catch(() => [])).length > 0)
    const processor = await processorMs(page)
    const before = await processor()
    const events = await traced(page, () => scroll(page))
    results.push({ frameMs: ((await processor()) - before) / FRAMES, ...counted(events) })
  } finally {
    await page.close()
  }
}

function scroll(page: Page): Promise<unknown> {
  const step = `scrollBy({ top: ${STEP_PX}, behavior: 'instant' })`
  const next = 'await new Promise((done) => requestAnimationFrame(done))'
  return page.evaluate(`(async () => { for (let frame = 0; frame < ${FRAMES}; frame++) { ${step}; ${next} } })()`)
}

function counted(events: readonly TraceEvent[]): Omit<Scrolled, 'frameMs'> {
  const isOurs = ({ name, args }: TraceEvent) =>
    name === 'FunctionCall' && args?.data?.url?.startsWith('chrome-extension:')
  const ours = events.filter(isOurs)
  const isWithin = (outer: TraceEvent, { tid, pid, ts }: TraceEvent) =>
    outer.tid === tid && outer.pid === pid && ts >= outer.ts && ts <= outer.ts + (outer.dur ?? 0)
  const outermost = ours.filter((call) => !ours.some((outer) => outer !== call && isWithin(outer, call)))
  const layouts = events.filter(({ name }) => name === 'Layout' || name === 'UpdateLayoutTree')
  const threads = new Set(
    events.filter(({ name }) => name === 'FireAnimationFrame').map(({ tid, pid }) => `${pid} ${tid}`),
  )
  return {
    ourMs: outermost.reduce((all, { tdur = 0 }) => all + tdur / 1000, 0) / FRAMES,
    ourLayouts: layouts.filter((layout) => outermost.some((call) => isWithin(call, layout))).length / FRAMES,
    layouts: layouts.filter(({ tid, pid }) => threads.has(`${pid} ${tid}`)).length / FRAMES,
  }
}

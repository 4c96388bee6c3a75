import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { build } from '../../scripts/build'
import { readInsurers } from '../../scripts/read-data'
import { SAMPLE_ADDRESS } from '../../scripts/sample-page'
import type { Driver } from '../browser/driver'
import { startDriver } from '../browser/harness'
import { reportOf } from '../browser/page-report'
import { until } from '../browser/until'
import { type Comparison, compare, type Unit } from './comparison'
import { manyInsurerFiles } from './many-insurers'
import type { Measurement } from './measurement'

const COUNTS = [1000, 3000] as const
const RUNS = 3

/** What grows with the number of insurers, by what it is called in the table. */
const GROWING = {
  buildMs: { what: 'building for Chrome', unit: 'ms' },
  manifestBytes: { what: 'manifest.json', unit: 'bytes' },
  backgroundBytes: { what: 'background.js', unit: 'bytes' },
  startMs: { what: 'starting Chromium with it, until it is ready', unit: 'ms' },
  pageMs: { what: 'an insurer’s page, until the content script reports', unit: 'ms' },
  popupMs: { what: 'the popup, until one can look up', unit: 'ms' },
  libraryMs: { what: 'the library, until its first rows stand', unit: 'ms' },
  letterMs: { what: 'a letter in the library’s search, until the next frame', unit: 'ms' },
} as const satisfies Readonly<Record<string, { what: string; unit: Unit }>>
type Growing = keyof typeof GROWING
type Grown = Record<Growing, number[]>

/** What becomes of everything when there are many more insurers. */
export const growth: Measurement = {
  name: 'growth',
  title: 'Growth',
  method: `The whole extension built with our insurers and made-up ones besides, 1,000 and 3,000 in all, each with a site of its own and the notes of a real one, and run in Chromium; against the same with ours alone. By the clock.`,
  remarks: {
    'growth/': `**What breaks first, and what the next design would be.** With 10,000 insurers everything is still built, in 17 seconds on a busy machine, and the manifest is 3 MB; but Chromium had not started the extension 150 seconds later, and with 3,000
it took it 13. So the manifest is what does not grow: each insurer’s sites stand in it three times (its content script, the permission, the panel’s frame). For thousands of insurers the sites would have to leave it: a content script
that is registered when the reader chooses an insurer, for that insurer’s sites alone, as it is for sites that the reader adds, and the panel beside the page. The index of all insurers, which popup and library load as part of their
script, would become a file of its own.

*Text up to 50 MB.* What the content script does first, looking for the treatments’ names on a page that names none, was tried by hand in Chromium, in processor time, on pages with 5, 10, 25 and 50 MB of text: 98, 210, 529 and 1,024 ms for the first time (of two runs each with 5 and 10 MB, the shorter),
the bare walk 96, 209, 467 and 874 ms; again it took some half of the walk. It grows in line with the text. What breaks first is the page itself: with 50 MB Chromium alone needed three minutes, by the clock of a busy machine, to load it and lay it out.
That finding all terms grows in line with the text is counted up to 10 MB (\`npm run soak\`, docs/reliability.md).`,
  },
  async run({ isQuick, say }) {
    const real = readInsurers()
    const folder = mkdtempSync(join(tmpdir(), 'coverage-notes-'))
    const runs = isQuick ? 1 : RUNS
    try {
      const grown = new Map<number, Grown>()
      for (const count of [real.length, ...COUNTS]) {
        say(`growth with ${count} insurers`)
        grown.set(count, await grow(manyInsurerFiles(real, count), join(folder, String(count)), runs))
      }
      const now = grown.get(real.length) as Grown
      return COUNTS.flatMap((count) => comparisons(grown.get(count) as Grown, now, { count, ours: real.length }))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function comparisons(grown: Grown, now: Grown, { count, ours }: { count: number; ours: number }): Comparison[] {
  return (Object.keys(GROWING) as Growing[]).map((key) =>
    compare({
      id: `growth/${count}/${key}`,
      what: `${GROWING[key].what}, ${count.toLocaleString('en')} insurers`,
      peer: `${ours} insurers`,
      unit: GROWING[key].unit,
      ours: grown[key],
      theirs: now[key],
    }),
  )
}

async function grow(insurers: ReturnType<typeof readInsurers>, into: string, runs: number): Promise<Grown> {
  const grown = Object.fromEntries(Object.keys(GROWING).map((key) => [key, [] as number[]])) as Grown
  const buildMs = await timed(() => build({ browsers: ['chrome'], into, insurers }))
  const extension = join(into, 'chrome')
  const sizeOf = (file: string) => statSync(join(extension, file)).size
  for (let run = 0; run < runs; run++) {
    grown.buildMs.push(buildMs)
    grown.manifestBytes.push(sizeOf('manifest.json'))
    grown.backgroundBytes.push(sizeOf('background.js'))
    const start = performance.now()
    const driver = await startDriver('chromium', { extension, serve: () => ({ body: '<p>Find a doctor</p>' }) })
    grown.startMs.push(performance.now() - start)
    try {
      for (const [key, ms] of Object.entries(await timesIn(driver))) grown[key as Growing].push(ms)
    } finally {
      await driver.close()
    }
  }
  return grown
}

async function timesIn(driver: Driver): Promise<Pick<Grown, never> & Record<string, number>> {
  const pageMs = await timed(async () => {
    await driver.openPage(SAMPLE_ADDRESS)
    await reportOf(driver, SAMPLE_ADDRESS, 'closed')
  })
  const popup = await driver.openExtensionPage('popup.html')
  const popupMs = await shownAt(popup, 'input')
  const library = await driver.openExtensionPage('library.html')
  const libraryMs = await shownAt(library, '[data-insurer]')
  return { pageMs, popupMs, libraryMs, letterMs: await letterMs(library) }
}

/** When an element is there, in milliseconds from when the page began to load. */
async function shownAt(page: Page, selector: string): Promise<number> {
  await until(selector, () => page.$(selector))
  return (await page.evaluate('performance.now()')) as number
}

async function letterMs(page: Page): Promise<number> {
  await page.focus('input[type="search"]')
  return (await page.evaluate(`(async () => {
    const search = document.querySelector('input[type="search"]')
    const start = performance.now()
    search.value = 'p'
    search.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    return performance.now() - start
  })()`)) as number
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { SAMPLE_ADDRESS } from '../../scripts/sample-page'
import type { Driver } from '../browser/driver'
import { startDriver } from '../browser/harness'
import { pause } from '../browser/until'
import { PORTAL, servePortal } from '../reliability/busy-portal'
import { type Comparison, compare, compareWithLimit } from './comparison'
import { ELSEWHERE } from './edits'
import { serveHypothesis, withHypothesis } from './hypothesis'
import { insurerPageOf } from './insurer-pages'
import type { Measurement } from './measurement'
import { memoryOverAnHour } from './memory-hour'

const RUNS = 5
const TABS = 50
const MB = 1024 * 1024

/** What a tab of an insurer holds in memory because of us. */
export const memory: Measurement = {
  name: 'memory',
  title: 'Memory',
  method: `What a tab with the 50 kB page holds in Chromium three seconds after it has loaded and once its garbage is collected: the heap of its scripts and of the browser’s own objects for its page (\`Runtime.getHeapUsage\`),
ours and the page’s together. The page names treatments, so that all terms are found and marked. Against the page without an extension, with an extension of the same sites whose content script is empty, and with the Hypothesis client
embedded. *More*: by how much ours is above the empty script, against the 1 MB that it may be. *${TABS} tabs*: the same in all of them, for one. *After an hour*: a portal’s page of its own with the panel open, a change for each second of an hour played forty
times as fast (a block that names a drug comes, another goes, a text and a class change), and at rest again; against the same tab at rest before, when 1,200 such changes had warmed its code up.`,
  remarks: {
    'memory/closed/': `**What misses, and why.** On this page, which names treatments, all 850 forms of terms are looked for and marked with the panel closed, and that takes 5 % more than the megabyte: the table of forms, the index over it, and what was found. Of 50 tabs of one site, which share a
process, each takes 20 kB more.`,
    'memory/hour': `**What grows in an hour.** Two snapshots of the heap, 1,200 changes apart, differ by 0.22 MB, of which 0.2 are machine code that the browser made of the scripts that ran (\`InstructionStream\`, \`TrustedByteArray\`, \`ProtectedFixedArray\`). So the tab
is first measured after so many changes. From then on, followed for 6,000 changes, its heap went from 2.80 to 2.91 MB, with 2.86 after an hour; listeners and nodes stayed what they were, 153 and 42.`,
  },
  async run({ isQuick, say }) {
    const folder = mkdtempSync(join(tmpdir(), 'coverage-notes-'))
    const { html } = insurerPageOf(50_000)
    const hypothesis = `${ELSEWHERE}?hypothesis`
    const serve = (url: string) => {
      if (url === PORTAL) return servePortal()
      return serveHypothesis(url) ?? { body: url === hypothesis ? withHypothesis(html) : html }
    }
    const empty = join(folder, 'empty')
    cpSync('dist/chrome', empty, { recursive: true })
    writeFileSync(join(empty, 'content.js'), '')
    const runs = isQuick ? 2 : RUNS
    try {
      const withUs = await startDriver('chromium', { serve })
      const without = await startDriver('chromium', { serve, extension: empty })
      try {
        const closed: number[] = []
        const open: number[] = []
        const bare: number[] = []
        const none: number[] = []
        const peer: number[] = []
        for (let run = 0; run < runs; run++) {
          say(`memory, round ${run + 1} of ${runs}`)
          await withUs.writeStorage('local', { 'settings.opening': 'click' })
          closed.push(await heapOf(withUs, SAMPLE_ADDRESS))
          await withUs.writeStorage('local', { 'settings.opening': 'always' })
          open.push(await heapOf(withUs, SAMPLE_ADDRESS))
          bare.push(await heapOf(without, SAMPLE_ADDRESS))
          none.push(await heapOf(without, ELSEWHERE))
          peer.push(await heapOf(without, hypothesis))
        }
        await withUs.writeStorage('local', { 'settings.opening': 'click' })
        say(`memory of ${TABS} tabs`)
        const ours = await heapOfTabs(withUs, isQuick ? 5 : TABS)
        const theirs = await heapOfTabs(without, isQuick ? 5 : TABS)
        say('memory over an hour')
        await withUs.writeStorage('local', { 'settings.opening': 'always' })
        const hour = await memoryOverAnHour(withUs, heapOfPage, isQuick)
        return [...comparisons({ closed, open, bare, none, peer, tabs: { ours, theirs } }), hour]
      } finally {
        await withUs.close()
        await without.close()
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}

function comparisons(
  heaps: {
    readonly [Name in 'closed' | 'open' | 'bare' | 'none' | 'peer']: readonly number[]
  } & { readonly tabs: { readonly ours: number; readonly theirs: number } },
): Comparison[] {
  const { closed, open, bare, none, peer, tabs } = heaps
  const unit = 'bytes' as const
  const more = (values: readonly number[]) => values.map((value, run) => Math.max(1, value - (bare[run] as number)))
  const against = (id: string, what: string, name: string, ours: readonly number[], theirs: readonly number[]) =>
    compare({ id: `memory/${id}`, what, peer: name, unit, ours, theirs })
  return [
    against('closed/none', 'a tab, panel closed', 'no extension', closed, none),
    against('closed/bare', 'a tab, panel closed', 'an empty content script', closed, bare),
    against('closed/hypothesis', 'a tab, panel closed', 'Hypothesis', closed, peer),
    against('open/bare', 'a tab, panel open', 'an empty content script', open, bare),
    compareWithLimit({ id: 'memory/closed/more', what: 'more, panel closed', unit, ours: more(closed), limit: MB }),
    compareWithLimit({
      id: 'memory/tabs/more',
      what: `more in each of ${TABS} tabs`,
      unit,
      ours: [Math.max(1, tabs.ours - tabs.theirs)],
      limit: MB,
    }),
  ]
}

async function heapOf(driver: Driver, url: string): Promise<number> {
  const page = await driver.openPage(url)
  try {
    await page.bringToFront()
    await pause(3000)
    return await heapOfPage(page)
  } finally {
    await page.close()
  }
}

/** The heap of one of many tabs that are open at once, in bytes. */
async function heapOfTabs(driver: Driver, count: number): Promise<number> {
  const pages: Page[] = []
  for (let tab = 0; tab < count; tab++) pages.push(await driver.openPage(`${SAMPLE_ADDRESS}?tab=${tab}`))
  await pause(5000)
  // Tabs of one site share a process and its heap.
  const heap = await heapOfPage(pages[0] as Page)
  for (const page of pages) await page.close()
  return heap / count
}

/** What a page's process holds when its garbage is collected, in bytes. */
async function heapOfPage(page: Page): Promise<number> {
  const session = await page.createCDPSession()
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize + embedderHeapUsedSize
}

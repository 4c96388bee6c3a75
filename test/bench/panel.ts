import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SAMPLE_ADDRESS } from '../../scripts/sample-page'
import type { Driver } from '../browser/driver'
import { startDriver } from '../browser/harness'
import { pause, until } from '../browser/until'
import { compare } from './comparison'
import { insurerPageOf } from './insurer-pages'
import type { Measurement } from './measurement'

const RUNS = 15

/** The middle of the closed handle at the right of a window of this size. */
const LOOK = { width: 1280, height: 800 }
const HANDLE = { x: 1265, y: 330 }

/** Notes when the first answer has been painted. */
const PROBE = `
const look = () => {
  if (!document.querySelector('[data-status]')) return requestAnimationFrame(look)
  requestAnimationFrame(() => setTimeout(() => { globalThis.shownAt = performance.timeOrigin + performance.now() }))
}
look()`

const EMPTY =
  '<!doctype html><meta charset="utf-8"><title>empty</title><script src="probe.js"></script><p data-status>.</p>'

/** From the click on the handle to the notes. */
export const panel: Measurement = {
  name: 'panel',
  title: 'Opening the panel',
  method: `From a real click on the handle of the 50 kB page until the first answer is painted, in Chromium, each time on a page just loaded. Against the same extension with an empty \`panel.html\` in the same
kind of frame, opened the same way: what a frame of an extension costs whatever is in it. By the clock, both in turn, each in a browser of its own.`,
  remarks: {
    'panel/': `**What it is made of.** Most of the time is the frame’s own: a process, a page, a message port. The rest is ours: the panel’s script, the settings, the insurer’s
notes, which are asked for as soon as the page has said whose it is, and their first painting.`,
  },
  async run({ isQuick, say }) {
    const folder = mkdtempSync(join(tmpdir(), 'coverage-notes-'))
    const drivers: Driver[] = []
    try {
      for (const kind of ['real', 'empty'] as const)
        drivers.push(await startDriver('chromium', extension(folder, kind)))
      for (const driver of drivers) await driver.writeStorage('local', { 'settings.opening': 'click' })
      const times: number[][] = [[], []]
      const runs = isQuick ? 2 : RUNS
      // The first round only warms up.
      for (let run = -1; run < runs; run++) {
        say(`panel, round ${run + 1} of ${runs}`)
        for (const at of run % 2 === 0 ? [0, 1] : [1, 0]) {
          const took = await opened(drivers[at] as Driver)
          if (run >= 0) times[at]?.push(took)
        }
      }
      const [ours = [], theirs = []] = times
      return [
        compare({
          id: 'panel/click to notes',
          what: 'from the click to the notes',
          peer: 'an empty page in the frame',
          unit: 'ms',
          ours,
          theirs,
          hold: 1.5,
        }),
      ]
    } finally {
      for (const driver of drivers) await driver.close()
      rmSync(folder, { recursive: true })
    }
  },
}

/** A copy of the extension whose panel tells when it is painted. */
function extension(folder: string, kind: 'real' | 'empty') {
  const copy = join(folder, kind)
  cpSync('dist/chrome', copy, { recursive: true })
  writeFileSync(join(copy, 'probe.js'), PROBE)
  const file = join(copy, 'panel.html')
  const html = readFileSync(file, 'utf8')
  writeFileSync(file, kind === 'empty' ? EMPTY : html.replace('</head>', '<script src="probe.js"></script></head>'))
  const { html: body } = insurerPageOf(50_000)
  return { extension: copy, serve: () => ({ body }), look: LOOK }
}

async function opened(driver: Driver): Promise<number> {
  const page = await driver.openPage(SAMPLE_ADDRESS)
  try {
    await page.bringToFront()
    // The page has been read and marked by then.
    await pause(800)
    const clickedAt = performance.timeOrigin + performance.now()
    await page.mouse.click(HANDLE.x, HANDLE.y)
    const frame = await driver.panelFrame(page)
    return (
      (await until('the notes', () => frame.evaluate('globalThis.shownAt') as Promise<number | undefined>)) - clickedAt
    )
  } finally {
    await page.close()
  }
}

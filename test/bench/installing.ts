import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'puppeteer-core'
import { filesIn } from '../../scripts/archives'
import { startBareChromium } from './bare-chromium'

/** How long the extension takes from being installed until its background answers, and one that holds nothing; in milliseconds, run by run. */
export async function installTimes(runs: number): Promise<{ readonly ours: number[]; readonly empty: number[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-notes-'))
  const browser = await startBareChromium()
  try {
    const kinds = [
      { extension: resolve('dist/chrome'), times: [] as number[] },
      { extension: emptyCopy(folder), times: [] as number[] },
    ] as const
    // The first round only warms up.
    for (let run = -1; run < runs; run++) {
      for (const { extension, times } of run % 2 === 0 ? kinds : [...kinds].reverse()) {
        const took = await installed(browser, extension)
        if (run >= 0) times.push(took)
      }
    }
    return { ours: kinds[0].times, empty: kinds[1].times }
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}

/** The same extension, with the same manifest and as many files, whose scripts do nothing. */
function emptyCopy(folder: string): string {
  const copy = join(folder, 'empty')
  cpSync('dist/chrome', copy, { recursive: true })
  for (const file of filesIn(copy)) if (/\.m?js$/.test(file)) writeFileSync(join(copy, file), '')
  return copy
}

async function installed(browser: Browser, extension: string): Promise<number> {
  // A background that is gone may stay in the list for a while, and so may the page that the extension opens when it is new.
  const before = new Set(browser.targets())
  const start = performance.now()
  const id = await browser.installExtension(extension)
  const background = await browser.waitForTarget(
    (target) => !before.has(target) && target.type() === 'service_worker' && new URL(target.url()).host === id,
  )
  await (await background.worker())?.evaluate('1')
  const took = performance.now() - start
  await browser.uninstallExtension(id)
  return took
}

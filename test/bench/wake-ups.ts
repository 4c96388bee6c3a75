import { resolve } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import type { Driver } from '../browser/driver'
import { reportOf } from '../browser/page-report'
import { PageWatch } from '../browser/page-watch'
import { evaluateText } from '../browser/surface'
import { pause, until } from '../browser/until'
import { startBareChromium } from './bare-chromium'

/** Chromium stops a background that has had nothing to do for so long. */
const STOPPED_AFTER_MS = 30_000

/** An insurer's page that is left alone, but for what it does itself. */
export interface LeftAlone {
  readonly url: string
  readonly html: string
  /** What the page does all the while; it may go on for longer. */
  readonly change?: (page: Page) => Promise<void>
  /** How long it is watched once the background has been stopped. */
  readonly watchMs: number
}

/**
 * How often the background is started while nobody does anything. One that is never stopped counts as started each time
 * that it might have been stopped. Throws an Error where a page that names one more treatment does not start it either:
 * then nothing was read.
 */
export async function wakeUps({ url, html, change, watchMs }: LeftAlone): Promise<number> {
  const browser = await startBareChromium([resolve('dist/chrome')])
  try {
    const background = await browser.waitForTarget((target) => target.type() === 'service_worker')
    const inExtension = asExtension(browser, new URL('/', background.url()).href)
    await inExtension(() => chrome.storage.local.set({ 'settings.opening': 'click' }))
    const page = await browser.newPage()
    await new PageWatch(() => ({ body: html }), false).attach(page)
    await page.goto(url)
    await until('the page to be read', async () => (await reportOf({ inExtension }, url, 'closed')).treatments > 0)
    // It ends with the browser.
    void change?.(page).catch(() => undefined)

    if (!(await isStopped(browser))) return Math.ceil(watchMs / STOPPED_AFTER_MS)
    let starts = 0
    browser.on('targetcreated', (target) => {
      if (target.type() === 'service_worker') starts++
    })
    await pause(watchMs)
    const counted = starts
    await page.evaluate(() => document.body.append('Spravato and esketamine'))
    await until('the background to be started', () => starts > counted)
    return counted
  } finally {
    await browser.close()
  }
}

async function isStopped(browser: Browser): Promise<boolean> {
  const isRunning = () => browser.targets().some((target) => target.type() === 'service_worker')
  const end = Date.now() + 4 * STOPPED_AFTER_MS
  while (isRunning() && Date.now() < end) await pause(200)
  return !isRunning()
}

function asExtension(browser: Browser, origin: string): Driver['inExtension'] {
  return async (run, ...args) => {
    const page = await browser.newPage()
    try {
      await page.goto(`${origin}manifest.json`)
      return await evaluateText(page, run, args)
    } finally {
      await page.close()
    }
  }
}

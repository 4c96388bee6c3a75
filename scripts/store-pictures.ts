// Makes the pictures that the stores show, from the extension itself: `npm run store-pictures`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { settle } from '../test/browser/access/settle'
import type { Driver, Look } from '../test/browser/driver'
import { startDriver } from '../test/browser/harness'
import { reportOf } from '../test/browser/page-report'
import { until } from '../test/browser/until'
import { build } from './build'
import { SAMPLE_ADDRESS, servePages } from './sample-page'
import { TILES, tilePage } from './store-pictures/tile-page'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'artifacts', 'store')

/** The size that all three stores take. */
const SCREEN: Look = { width: 1280, height: 800, colorScheme: 'light' }

const HELP = `Usage: npm run store-pictures

Saves in artifacts/store, from the extension itself in Chromium: five pictures of 1280 × 800, and the two tiles
of the Chrome Web Store (440 × 280 and 1400 × 560), drawn with the extension's own colors, icon and words.`

if (process.argv.includes('--help')) console.log(HELP)
else {
  await build({ browsers: ['chrome'] })
  mkdirSync(folder, { recursive: true })
  const driver = await startDriver('chromium', { serve: servePages })
  await takeScreens(driver)
  for (const tile of TILES) {
    const page = await driver.openPage('about:blank', { width: tile.width, height: tile.height, colorScheme: 'light' })
    await page.setContent(tilePage(tile))
    await save(page, tile.name)
  }
  await driver.close()
  console.log('Saved in artifacts/store')
}

/** The five pictures, in the order in which the stores show them. */
async function takeScreens(driver: Driver): Promise<void> {
  const shows = (page: Page, selector: string) =>
    until(selector, () => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector))
  const click = (page: Page, selector: string) =>
    page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector)

  const insurer = await driver.openPage(SAMPLE_ADDRESS, SCREEN)
  await reportOf(driver, SAMPLE_ADDRESS, 'open')
  const panel = await driver.panelFrame(insurer)
  await until('the notes', () => panel.evaluate(() => document.querySelector('.page-says') !== null))
  await settle(panel)
  await save(insurer, '1-panel')

  const library = await driver.openExtensionPage('library.html', SCREEN)
  await shows(library, '[data-compares="medicare"]')
  await save(library, '2-library')
  for (const id of ['aetna', 'cigna', 'medicare']) await click(library, `[data-compares="${id}"]`)
  await shows(library, '#compare')
  await click(library, '#compare')
  await shows(library, '.compare-row')
  await save(library, '3-compare')

  const next = await driver.openExtensionPage('next.html?insurer=aetna&view=denied', SCREEN)
  await shows(next, '.next')
  await save(next, '4-what-next')

  const welcome = await driver.openExtensionPage('welcome.html', SCREEN)
  await shows(welcome, 'h1')
  await save(welcome, '5-welcome')
}

/** Saves what a page shows; a tab behind another one may never draw it. */
async function save(page: Page, name: string): Promise<void> {
  await page.bringToFront()
  await settle(page)
  writeFileSync(join(folder, `${name}.png`), new Uint8Array(await page.screenshot()))
}

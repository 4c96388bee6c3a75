// Takes pictures of every surface in Chromium, light and dark, wide and narrow: `npm run screenshots`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Look } from '../test/browser/driver'
import { startDriver } from '../test/browser/harness'
import { reportOf } from '../test/browser/page-report'
import { pause } from '../test/browser/until'
import { build } from './build'
import { SAMPLE_ADDRESS, servePages } from './sample-page'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'artifacts', 'screenshots')

/** The looks that every surface is shown in. */
const LOOKS: Readonly<Record<string, Look>> = {
  light: { width: 1280, height: 800, colorScheme: 'light' },
  dark: { width: 1280, height: 800, colorScheme: 'dark' },
  'narrow-light': { width: 360, height: 740, colorScheme: 'light' },
  'narrow-dark': { width: 360, height: 740, colorScheme: 'dark' },
  'zoom-200': { width: 1280, height: 800, colorScheme: 'light', zoom: 2 },
  'forced-colors': { width: 1280, height: 800, colorScheme: 'dark', forcedColors: true },
}

const OWN_PAGES = [
  'panel.html?insurer=aetna',
  'options.html',
  'library.html',
  'library.html#map',
  'library.html#changes',
  'next.html?insurer=aetna',
  'reader.html',
  'welcome.html',
  'popup.html',
] as const

/** `library-map` for `library.html#map`: a page's name and its view. */
const nameOf = (path: string) =>
  path
    .replace(/\.html[#]?/, '-')
    .replace(/\?.*/, '')
    .replace(/-$/, '')

if (process.argv.includes('--help')) {
  console.log(
    'Usage: npm run screenshots\nSaves pictures of every surface in artifacts/screenshots, and the one in the README.',
  )
} else {
  await build({ browsers: ['chrome'] })
  mkdirSync(folder, { recursive: true })
  const driver = await startDriver('chromium', { serve: servePages })
  const save = async (page: Page, name: string, fullPage = false) => {
    // A tab behind another one may never draw the picture that is waited for.
    await page.bringToFront()
    writeFileSync(join(folder, `${name}.png`), await page.screenshot({ fullPage }))
  }
  for (const [look, how] of Object.entries(LOOKS)) {
    const page = await driver.openPage(SAMPLE_ADDRESS, how)
    await reportOf(driver, SAMPLE_ADDRESS, 'open')
    await pause(500)
    await save(page, `page-${look}`)
    if (look === 'light') writeFileSync(join(root, 'docs', 'screenshot.png'), await page.screenshot())
    await page.close()
    for (const path of OWN_PAGES) {
      const own = await driver.openExtensionPage(path, how)
      await pause(500)
      await save(own, `${nameOf(path)}-${look}`, true)
      await own.close()
    }
  }
  await driver.close()
  console.log('Saved in artifacts/screenshots, and docs/screenshot.png')
}

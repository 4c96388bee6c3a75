// The demo: opens a browser with the extension on a sample insurer page, or on an address that is given: `npm start`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { nameOnSite } from '../src/core/insurer-names'
import { recognize } from '../src/core/recognize'
import { siteTable } from '../src/core/sites'
import { noteText } from '../src/ui/note-text'
import type { BrowserName } from '../test/browser/driver'
import { startDriver } from '../test/browser/harness'
import { reportOf } from '../test/browser/page-report'
import { pause } from '../test/browser/until'
import { build } from './build'
import { readInsurers } from './read-data'
import { SAMPLE_ADDRESS, servePages } from './sample-page'

const HELP = `Usage: npm start [-- [URL] [--browser chromium|firefox]]

Builds the extension and opens a browser with it on a sample insurer page, or on URL.
Where there is no display, it prints the notes and saves a picture of the page with the panel open.`

const root = join(import.meta.dirname, '..')
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

const { values, positionals } = parseArgs({
  options: { help: { type: 'boolean' }, browser: { type: 'string', default: 'chromium' } },
  allowPositionals: true,
})
const [address] = positionals
if (values.help || (values.browser !== 'chromium' && values.browser !== 'firefox')) console.log(HELP)
else {
  await build()
  if (hasDisplay) await openWindow(values.browser, address)
  else {
    printNotes(address ?? SAMPLE_ADDRESS)
    await savePicture(values.browser, address)
  }
}

/** Opens a browser window and waits until the reader closes it. */
async function openWindow(browser: BrowserName, url: string | undefined): Promise<void> {
  // A given address is the real page, from the network; the sample is served by us at a real insurer's address.
  const driver = await startDriver(browser, { headless: false, ...(url ? { live: true } : { serve: servePages }) })
  await driver.openPage(url ?? SAMPLE_ADDRESS)
  console.log('Close the browser to end.')
  await new Promise((resolve) => driver.browser.once('disconnected', resolve))
}

/** Prints what the panel would say at an address. */
function printNotes(url: string): void {
  const insurers = readInsurers()
  const place = recognize(url, siteTable(insurers))
  const insurer = insurers.find(({ id }) => id === place?.insurer)
  if (!insurer) {
    console.log(`${url}: we don’t know this page.`)
    return
  }
  const name = nameOnSite(insurer, place?.host)
  console.log([`${url}: ${name}`, ...insurer.notes.map((note) => noteText(name, note))].join('\n\n'))
}

/** Saves a picture of the page with the panel open. */
async function savePicture(browser: BrowserName, url: string | undefined): Promise<void> {
  const driver = await startDriver(browser, url ? { live: true } : { serve: servePages })
  try {
    const page = await driver.openPage(url ?? SAMPLE_ADDRESS)
    if (!url) await reportOf(driver, SAMPLE_ADDRESS, 'open')
    await pause(1500)
    const file = join(root, 'artifacts', 'start.png')
    mkdirSync(join(root, 'artifacts'), { recursive: true })
    writeFileSync(file, await page.screenshot())
    console.log(`\nThere is no display to open a window on. A picture of the page: ${relative(root, file)}`)
  } finally {
    await driver.close()
  }
}

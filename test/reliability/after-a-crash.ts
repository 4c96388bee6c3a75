import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserName, Driver, Surface } from '../browser/driver'
import { startDriver } from '../browser/harness'
import { reportOf } from '../browser/page-report'
import { until } from '../browser/until'
import { SPRAVATO_PAGE } from '../pages/insurer-page'
import { storageFolder, WAYS } from './broken-files'

const POLICY = 'https://www.aetna.com/policy'
const CHOSEN = { 'settings.theme': 'dark', 'settings.opening': 'always' }
/** Where Chromium cannot open the folder it tries for a second at each question, one after the other. */
const PATIENCE_MS = 90_000

/** What came of the reader's choices: they are still there, or the defaults are, or neither can be read nor written. */
export type Aftermath = 'kept' | 'gone' | 'unreadable'

/**
 * Starts a browser, lets the reader choose something, closes it, does something to the files that hold it, starts the browser
 * anew and uses every surface. Throws an Error where one of them does not work and does not say so.
 */
export async function afterCrash(name: BrowserName, way: keyof typeof WAYS): Promise<Aftermath> {
  const profile = mkdtempSync(join(tmpdir(), `coverage-notes-profile-${name}-`))
  const start = () => startDriver(name, { profile, serve: () => ({ body: SPRAVATO_PAGE }) })
  try {
    const before = await start()
    await before.writeStorage('local', CHOSEN)
    await before.close()
    WAYS[way]?.(storageFolder(profile))
    const driver = await start()
    try {
      return await useAll(driver)
    } finally {
      await driver.close()
    }
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

async function useAll(driver: Driver): Promise<Aftermath> {
  const stored = await driver.readStorage('local').catch(() => null)
  const isKept = stored?.['settings.theme'] === 'dark'
  const aftermath = stored === null ? 'unreadable' : isKept ? 'kept' : 'gone'
  const theme = isKept ? 'dark' : 'system'

  const page = await driver.openPage(POLICY)
  await until('the panel to open', () => reportOf(driver, POLICY, 'open').catch(() => null), PATIENCE_MS)
  const frame = await driver.panelFrame(page)
  await until(
    'the panel',
    () => frame.evaluate(() => document.querySelector('h1')?.textContent === 'Aetna'),
    PATIENCE_MS,
  )
  const options = await driver.openExtensionPage('options.html')
  const says = (text: string) => () => options.evaluate((wanted) => document.body.innerText.includes(wanted), text)
  await until('the options', () => options.evaluate(() => document.querySelector('#side-left') !== null), PATIENCE_MS)
  await until(`the ${theme} theme`, () => options.evaluate((t) => document.documentElement.dataset.theme === t, theme))
  if (stored === null) await until('the options to say so', says('Your browser could not read our settings.'))
  await options.evaluate(() => document.querySelector<HTMLElement>('#side-left')?.click())
  if (stored === null) await until('the options to say so', says('Your browser could not save that.'), PATIENCE_MS)
  else await until('the choice', async () => (await driver.readStorage('local'))['settings.side'] === 'left')
  await options.close()

  await page.bringToFront()
  const popup = await driver.openPopup(page)
  const offer = 'Off on this site'
  await until('the popup', () => clickOn(popup, offer), PATIENCE_MS)
  if (stored === null)
    await until('the popup to say so', () => holds(popup, 'Your browser could not save that.'), PATIENCE_MS)
  else await reportOf(driver, POLICY, 'off')
  await popup.close()
  const errors = await driver.errors()
  if (errors.length > 0) throw new Error(errors.join('\n'))
  return aftermath
}

const holds = (surface: Surface, text: string) =>
  surface.evaluate((wanted: string) => document.body.innerText.includes(wanted), text)
const clickOn = (surface: Surface, label: string) =>
  surface.evaluate((wanted: string) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted)
    button?.click()
    return button !== undefined
  }, label)

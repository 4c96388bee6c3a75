import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SPRAVATO_PAGE } from '../pages/insurer-page'
import type { Driver, Surface } from './driver'
import { BROWSERS, startDriver } from './harness'
import { strokesOn } from './marked-words'
import { pageReport, reportOf, toolbar } from './page-report'
import { pageSurface } from './surface'
import { until } from './until'

const HOST = 'benefits.example.com'
const PORTAL = `https://${HOST}/policy`
const BELOW = `https://other.${HOST}/policy`

const textOf = (surface: Surface) => surface.evaluate(() => document.body.innerText)
const shows = (surface: Surface, text: string) => until(`“${text}”`, async () => (await textOf(surface)).includes(text))
const sitesAdded = async (driver: Driver) => (await driver.readStorage('local'))['settings.sitesAdded']

describe.each(BROWSERS)('a site that the reader adds in %s', (name) => {
  let driver: Driver
  let page: Page
  const isMarked = async () => {
    await page.bringToFront()
    await until('marks', async () => (await strokesOn(driver, page).catch(() => [])).length > 0)
  }
  const openOptions = async () => pageSurface(await driver.openExtensionPage('options.html'))

  beforeAll(async () => {
    driver = await startDriver(name, { serve: () => ({ body: SPRAVATO_PAGE }), look: { width: 1280, height: 800 } })
    page = await driver.openPage(PORTAL)
  })
  afterAll(() => driver.close())

  it('is offered by the popup, and read and marked from the moment the reader says yes', async () => {
    const popup = await driver.openPopup(page)
    await shows(popup, 'This is my insurer’s site')
    expect(await pageReport(driver, PORTAL)).toBe(null)
    await popup.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('.add-site select')
      if (!select) throw new Error('nothing to choose from')
      document.querySelector('.add-site')?.setAttribute('open', '')
      select.value = 'cigna'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await until('the choice to be kept', () =>
      popup.evaluate(() => document.querySelector('.add-site .button:not(:disabled)') !== null),
    )
    await driver.willSayYes(HOST)
    await popup.click('.add-site .button')
    await reportOf(driver, PORTAL, 'beside')
    expect(await sitesAdded(driver)).toEqual([`${HOST} cigna`])
    await popup.close()
    await isMarked()
    await until('the badge', async () => /^[1-9]/.test((await toolbar(driver, PORTAL))?.badge ?? ''))
  })

  it('has its notes beside it, and nothing of ours but bare strokes on it', async () => {
    const side = await driver.openSidePanel(page)
    await page.bringToFront()
    await shows(side, 'Cigna')
    await shows(side, 'Prior authorization is required for Spravato.')
    expect(await page.evaluate(() => [window.length, document.documentElement.lastElementChild?.outerHTML])).toEqual([
      0,
      '<div></div>',
    ])
    await side.close()
  })

  it('is that one host alone', async () => {
    const below = await driver.openPage(BELOW)
    await below.goto(BELOW)
    expect(await pageReport(driver, BELOW)).toBe(null)
    await below.close()
  })

  it('is still read after the page is loaded anew, and after an update of ours', async () => {
    await page.goto(PORTAL)
    await reportOf(driver, PORTAL, 'beside')
    await isMarked()
    // An update makes Chrome forget scripts that were registered.
    await driver.inExtension(() => chrome.scripting.unregisterContentScripts())
    await driver.reloadExtension()
    await reportOf(driver, PORTAL, 'beside')
    await page.goto(PORTAL)
    await reportOf(driver, PORTAL, 'beside')
    await isMarked()
  })

  it('says in the options when the permission is lost, and asks again', async () => {
    const options = await openOptions()
    await shows(options, HOST)
    expect(await textOf(options)).not.toContain('Needs your permission')
    await driver.takeBack(HOST)
    await shows(options, 'Needs your permission')
    await page.goto(PORTAL)
    expect(await pageReport(driver, PORTAL)).toBe(null)
    await driver.willSayYes(HOST)
    await options.click('.added .button')
    await until('the permission to be seen', async () => !(await textOf(options)).includes('Needs your permission'))
    await reportOf(driver, PORTAL, 'beside')
    await options.close()
  })

  it('is read no more once it is deleted from what is stored, and again when it is back, whether our background was awake or not', async () => {
    const kept = await sitesAdded(driver)
    await driver.stopBackground()
    await driver.writeStorage('local', { 'settings.sitesAdded': [] })
    await until('the script to be gone', () =>
      driver.inExtension(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 0),
    )
    await driver.stopBackground()
    await driver.writeStorage('local', { 'settings.sitesAdded': kept })
    await until('the script to be back', () =>
      driver.inExtension(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 1),
    )
    await reportOf(driver, PORTAL, 'beside')
  })

  it('is removed in the options, and with it the permission', async () => {
    const options = await openOptions()
    await shows(options, HOST)
    await options.click('.added .link-button')
    await until('it to be gone', async () => (await sitesAdded(driver))?.toString() === '')
    await until('the permission to be gone', () =>
      driver.inExtension(
        async (origin: string) => !(await chrome.permissions.contains({ origins: [origin] })),
        `https://${HOST}/*`,
      ),
    )
    await until('our element to be gone', () => page.evaluate(() => document.documentElement.children.length === 2))
    await options.close()
  })

  it('leaves no error in any page', async () => {
    expect(await driver.errors()).toEqual([])
  })
})

import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PLAIN_PAGE, SPRAVATO_PAGE } from '../pages/insurer-page'
import { policyPage } from '../pages/policies'
import type { Driver, Surface } from './driver'
import { BROWSERS, startDriver } from './harness'
import { reportOf } from './page-report'
import { pageSurface } from './surface'
import { until } from './until'

const POLICY = 'https://www.aetna.com/policy'
const PLAIN = 'https://www.cigna.com/plain'
const OTHER = 'https://example.org/'
const PDF = 'https://www.aetna.com/files/policy.pdf'
const ISOLATED = 'https://www.aetna.com/isolated'

const PDF_FILE = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj
trailer<</Root 1 0 R>>`

const POLICY_PAGE = policyPage(`<p>Policy number: CPB 1234</p><div style="height: 3000px"></div>
<p id="fact">Spravato requires prior authorization.</p><div style="height: 3000px"></div>`)

function serve(url: string) {
  if (url === POLICY) return { body: POLICY_PAGE }
  if (url === PDF) return { body: PDF_FILE, contentType: 'application/pdf' }
  if (url === ISOLATED) {
    const headers = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' }
    return { body: SPRAVATO_PAGE, headers }
  }
  return { body: PLAIN_PAGE }
}

/** What the side panel shows. */
const textOf = (panel: Surface) => panel.evaluate(() => document.body.innerText)
const headingOf = (panel: Surface) => panel.evaluate(() => document.querySelector('h1')?.textContent ?? '')
const shows = (panel: Surface, text: string) =>
  until(`the side panel to show “${text}”`, async () => (await textOf(panel)).includes(text))
const clickIn = (panel: Surface, label: string) =>
  panel.evaluate((text) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button')]
    const found = buttons.find((button) => (button.ariaLabel ?? button.textContent ?? '').includes(text))
    if (!found) throw new Error(`no button “${text}”`)
    found.click()
  }, label)

describe.each(BROWSERS)('beside the page in %s', (name) => {
  let driver: Driver
  const open: { close(): Promise<unknown> }[] = []
  const openPage = async (url: string) => {
    const page = await driver.openPage(url)
    open.push(page)
    return page
  }
  const openSidePanel = async (page: Page) => {
    const panel = await driver.openSidePanel(page)
    open.push(panel)
    // In Chromium it is a tab of its own, which must not be the one in front.
    await page.bringToFront()
    return panel
  }
  beforeAll(async () => {
    driver = await startDriver(name, { serve, look: { width: 1280, height: 800 } })
  })
  beforeEach(() => driver.clearStorage('session'))
  afterEach(async () => {
    for (const each of open.splice(0).reverse()) await each.close()
    await driver.clearStorage('local')
  })
  afterAll(() => driver.close())

  it('goes to a place of the page from the side panel, and flashes it only where the page has our panel', async () => {
    await driver.writeStorage('local', { 'settings.opening': 'beside' })
    const page = await openPage(POLICY)
    const panel = await openSidePanel(page)
    await shows(panel, 'Spravato requires prior authorization.')
    const isInView = () =>
      page.evaluate(() => {
        const { top = -1 } = document.querySelector('#fact')?.getBoundingClientRect() ?? {}
        return top > 0 && top < innerHeight
      })
    expect(await isInView()).toBe(false)
    await clickIn(panel, 'Go to text: Spravato')
    await until('the words to be in view', isInView)
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2)
  })

  it('follows the reader from tab to tab and from page to page', async () => {
    const aetna = await openPage(POLICY)
    await reportOf(driver, POLICY, 'open')
    const panel = await openSidePanel(aetna)
    await until('Aetna', async () => (await headingOf(panel)) === 'Aetna')
    await shows(panel, 'CPB 1234')
    const cigna = await openPage(PLAIN)
    await until('Cigna', async () => (await headingOf(panel)).startsWith('Cigna'))
    expect(await textOf(panel)).not.toContain('CPB 1234')
    await cigna.goto(OTHER)
    await shows(panel, 'We don’t know this page')
    await cigna.goto(PDF).catch(() => undefined)
    await until('Aetna', async () => (await headingOf(panel)) === 'Aetna')
    await shows(panel, 'This is a PDF')
    await shows(panel, 'Read this policy with notes')
    await aetna.bringToFront()
    await shows(panel, 'CPB 1234')
    expect(await textOf(panel)).not.toContain('This is a PDF')
  })

  it('stands beside a page that isolates itself', async () => {
    const page = await openPage(ISOLATED)
    await driver.writeStorage('local', { 'settings.opening': 'beside' })
    const panel = await openSidePanel(page)
    await until('Aetna', async () => (await headingOf(panel)) === 'Aetna')
    await shows(panel, 'On this page')
  })

  it('says that a site is turned off, and what was read of it is gone; and turns it on again', async () => {
    const page = await openPage(POLICY)
    const panel = await openSidePanel(page)
    await shows(panel, 'CPB 1234')
    await driver.writeStorage('local', { 'settings.sitesOff': ['aetna.com'] })
    await shows(panel, 'You turned the notes off on www.aetna.com.')
    expect(await textOf(panel)).not.toContain('CPB 1234')
    await clickIn(panel, 'Turn on for this site')
    await shows(panel, 'CPB 1234')
  })

  it('offers in its menu to leave no trace on this site, and takes the panel off the page at once', async () => {
    const page = await openPage(POLICY)
    await reportOf(driver, POLICY, 'open')
    const panel = await openSidePanel(page)
    await shows(panel, 'CPB 1234')
    await clickIn(panel, 'Menu')
    await shows(panel, 'Leave no trace on this site')
    expect(await textOf(panel)).not.toContain('Move to the')
    await clickIn(panel, 'Leave no trace on this site')
    await reportOf(driver, POLICY, 'beside')
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2)
    expect(await driver.readStorage('local')).toMatchObject({ 'settings.sitesBeside': ['aetna.com'] })
    await shows(panel, 'CPB 1234')
  })

  it('is offered first in the popup where the reader wants no trace', async () => {
    await driver.writeStorage('local', { 'settings.opening': 'beside' })
    const page = await openPage(POLICY)
    await reportOf(driver, POLICY, 'beside')
    const popup = await driver.openPopup(page)
    await until('the button', () =>
      popup.evaluate(() => document.querySelector('.acts button')?.textContent === 'Open beside the page'),
    )
    await popup.close()
  })

  it.runIf(name === 'chromium')(
    'is the browser’s own side panel, opened from the popup, beside a page that isolates itself and a PDF',
    async () => {
      await driver.writeStorage('local', { 'settings.opening': 'beside' })
      const page = await openPage(ISOLATED)
      await reportOf(driver, ISOLATED, 'beside')
      const before = new Set(driver.browser.targets())
      const popup = await driver.openPopup(page)
      const button = '.acts button'
      await until('the button', () => popup.evaluate((first: string) => document.querySelector(first) !== null, button))
      await popup.click(button)
      const target = await until('the side panel', () =>
        driver.browser
          .targets()
          .find((each) => !before.has(each) && each.url() === `${driver.extensionOrigin}panel.html`),
      )
      const panel = pageSurface(await target.asPage())
      open.push(panel)
      await shows(panel, 'On this page')
      expect(await headingOf(panel)).toBe('Aetna')
      // It is no tab: the page that it stands beside is still the one in front.
      const tabs = await driver.inExtension(async () => (await chrome.tabs.query({})).map(({ url = '' }) => url))
      expect(tabs.filter((url) => url.endsWith('panel.html'))).toEqual([])
      expect(await page.evaluate(() => document.visibilityState)).toBe('visible')
      expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2)
      await page.goto(PDF).catch(() => undefined)
      await shows(panel, 'This is a PDF')
    },
  )

  it('leaves no error behind, and asks the network for nothing but the pages', async () => {
    expect(await driver.errors()).toEqual([])
    const pages = [POLICY, PLAIN, OTHER, PDF, ISOLATED]
    expect(driver.requests.filter((url) => !pages.includes(url))).toEqual([])
  })
})

import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { settle } from './access/settle'
import { serveSurfaces, surfacesIn } from './access/surfaces'
import { faultsOf, focusOn, tabThrough, tabTo } from './access/tab-through'
import { closeByEscape } from './close-by-escape'
import type { Driver, Look } from './driver'
import { BROWSERS, startDriver } from './harness'
import { reportOf } from './page-report'
import { pause, until } from './until'

const WIDE: Look = { width: 1280, height: 800, colorScheme: 'light' }
/** 320 by 256 CSS pixels, where a bar that stays could hide what has the focus. */
const ZOOMED: Look = { width: 1280, height: 1024, zoom: 4, colorScheme: 'light' }
const POLICY = 'https://www.aetna.com/policy'

/** Tab stops looked at in one state; the library's table alone has hundreds, one row like the other. */
const MOST_STOPS = 25

/** A tip only explains; a tab in the back, where the side panel stands in for itself, hears no keys. */
const NO_KEYS = ['the tip', 'the side panel’s notices']

describe.each(BROWSERS)('with keys alone, in %s', (name) => {
  let driver: Driver
  let page: Page
  beforeAll(async () => {
    driver = await startDriver(name, { serve: serveSurfaces, look: WIDE })
  })
  afterEach(async () => {
    await driver.clearStorage('local')
    await driver.clearStorage('session')
  })
  afterAll(() => driver.close())

  /** What has the focus inside our closed root. */
  const inRoot = () => driver.inOurRoot(page, (root) => root.activeElement?.localName ?? null)

  it('leads from the page to the notes, through them, to the text on the page, and back to where the reader was', async () => {
    await driver.writeStorage('local', { 'settings.opening': 'click' })
    page = await driver.openPage(POLICY)
    await page.bringToFront()
    await reportOf(driver, POLICY, 'closed')
    await until('the handle to have the focus', async () => {
      await page.keyboard.press('Tab')
      // A page's focus moves a moment after the key.
      return until('the handle to have the focus', async () => (await inRoot()) === 'summary', 1000).catch(() => false)
    })
    await page.keyboard.press('Enter')
    const frame = await driver.panelFrame(page)
    await focusOn(frame, 'Aetna')
    await reportOf(driver, POLICY, 'open')
    // What is read of the page comes a moment later, and brings buttons of its own.
    await until('the words of the page', () => frame.evaluate(() => document.querySelector('.on-page') !== null))

    const toAnswer = await tabTo(page, frame, 'Ketamine infusion')
    const isOpen = () =>
      frame.evaluate(() => document.activeElement?.closest<HTMLDetailsElement>('details')?.open ?? null)
    expect(await isOpen()).toBe(false)
    await page.keyboard.press('Enter')
    await until('the note to open', isOpen)
    await page.keyboard.press('Enter')
    await until('the note to close', async () => (await isOpen()) === false)

    const toPage = await tabTo(page, frame, 'Go to text')
    await until('the words on the page to be shown', async () => {
      // The page may be read anew at that moment, and the place be another.
      await page.keyboard.press('Enter')
      await pause(200)
      return driver.inOurRoot(page, (root) => root.querySelector('.flash') !== null)
    })
    expect(faultsOf([...toAnswer, ...toPage])).toEqual([])

    await closeByEscape(page)
    await reportOf(driver, POLICY, 'closed')
    await until('the focus on the handle', async () => (await inRoot()) === 'summary')
    await page.close()
  })

  it('gives the focus back to the field in which the reader was', async () => {
    page = await driver.openPage(`${POLICY}/search`)
    await page.bringToFront()
    await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('input'))
      field.id = 'field'
      field.focus()
    })
    // The panel opens by itself there, and takes no focus until the reader asks.
    await reportOf(driver, `${POLICY}/search`, 'open')
    const frame = await driver.panelFrame(page)
    await until('the notes', () => frame.evaluate(() => document.querySelector('.answer') !== null))
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field')
    await driver.runCommand(page, 'toggle-panel')
    await focusOn(frame, 'Aetna')
    await closeByEscape(page)
    await until('the focus in the field', () => page.evaluate(() => document.activeElement?.id === 'field'))
    await page.close()
  })

  it('opens and leaves the panel’s menu, whose button then has the focus again', async () => {
    page = await driver.openExtensionPage('panel.html?insurer=aetna')
    await page.bringToFront()
    await page.waitForSelector('.answer')
    await tabTo(page, page, 'Menu')
    await page.keyboard.press('Enter')
    await until('the first line', () => page.evaluate(() => document.activeElement?.closest('.menu-list') !== null))
    await page.keyboard.press('Escape')
    await focusOn(page, 'Menu')
    expect(await page.evaluate(() => document.querySelector('.menu-list'))).toBeNull()
    await page.close()
  })

  it('looks an insurer up in the popup, reads its notes, and comes back to the search', async () => {
    page = await driver.openExtensionPage('popup.html')
    await page.bringToFront()
    await focusOn(page, 'combobox')
    await page.keyboard.type('blue cross')
    await until('insurers', () => page.evaluate(() => document.querySelectorAll('[role=option]').length > 3))
    const chosen = () =>
      page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant')
        return id ? document.getElementById(id)?.querySelector('.name')?.textContent : null
      })
    const first = await chosen()
    await page.keyboard.press('ArrowDown')
    await until('the second insurer', async () => (await chosen()) !== first)
    await page.keyboard.press('ArrowUp')
    await until('the first insurer', async () => (await chosen()) === first)
    await page.keyboard.press('Enter')
    await focusOn(page, 'Back')
    await page.keyboard.press('Escape')
    await focusOn(page, 'combobox')
    await page.close()
  })

  it('narrows the library and reads an insurer in it', async () => {
    page = await driver.openExtensionPage('library.html')
    await page.bringToFront()
    await page.waitForSelector('.matrix')
    await tabTo(page, page, 'Find an insurer')
    await page.keyboard.type('humana')
    await until('few insurers', () => page.evaluate(() => document.querySelectorAll('.insurer-row').length < 4))
    const stops = await tabTo(page, page, 'button Humana')
    expect(faultsOf(stops)).toEqual([])
    await page.keyboard.press('Enter')
    await until('its notes', () => page.evaluate(() => document.querySelector('h1')?.textContent === 'Humana'))
    await tabTo(page, page, 'Back', { isBackward: true })
    await page.keyboard.press('Enter')
    await focusOn(page, 'button Humana')
    await page.close()
  })

  // One visit to each surface: what has the focus is seen, wherever the reader is (WCAG 2.4.7, 2.4.11), and no way is a dead end.
  // In Firefox the browser keeps the focus once Tab has left the page, and no driver gets it back.
  const walked = name === 'chromium' ? surfacesIn(name) : []
  it.each(walked.filter(([surface]) => !NO_KEYS.includes(surface)))(
    '%s: what has the focus wears a ring and lies under nothing',
    async (title, surface) => {
      const faults: string[] = []
      // In the reader the reader's own sheet of notes lies over the pages there, until Escape: that is allowed.
      const how = title === 'the reader' ? WIDE : ZOOMED
      const width = (how.width ?? 0) / (how.zoom ?? 1)
      for await (const { state, page: shown, target } of surface(driver, WIDE)) {
        await driver.changeLook(shown, how)
        // A frame hears of its new size later than the window, and a busy machine's later still.
        await until('the new size', () => target.evaluate((most) => innerWidth <= most, width))
        await settle(target)
        const { first, stops } = await tabThrough(shown, target, MOST_STOPS)
        if (!first) faults.push(`${state}: nothing takes the focus`)
        faults.push(...faultsOf(stops).map((fault) => `${state}: ${fault}`))
        await driver.changeLook(shown, WIDE)
      }
      expect(faults).toEqual([])
    },
    120_000,
  )

  it('leaves no error in any page', async () => {
    expect(await driver.errors()).toEqual([])
  })
})

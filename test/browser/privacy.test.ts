import type { Frame, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { HOSTILE_PAGE, RECORDER_ADDRESS, recorder } from '../pages/hostile/hostile-page'
import type { Driver } from './driver'
import { BROWSERS, startDriver } from './harness'
import { forget, leaks, type Secrets, seenBy } from './leaks'
import { reportOf, toolbar } from './page-report'
import { pause, until } from './until'

const POLICY = 'https://www.aetna.com/policy'
const ISOLATED = 'https://www.aetna.com/isolated'
const ISOLATION = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' }

/** The middle of the closed handle, and of the handle beside the open panel, at the right of a 1280 × 800 window. */
const HANDLE = { x: 1265, y: 330 }
const HANDLE_BESIDE_PANEL = { x: 1280 - 384 - 15, y: 330 }
const IN_PANEL = { x: 1100, y: 500 }

/** What the reader types, and a name for a letter: nowhere else in the world. */
const KEYS = 'qzjxv'
const NAME = 'Zyx Wvuts'
/** Words of the panel, of the tip and of our element, none of which the page has itself. */
const WORDS = [
  KEYS,
  NAME,
  'Covered if approved first',
  'CPB 0950',
  'suicide',
  'Coverage notes',
  'coverage-notes',
  'If they say no',
]

describe.each(BROWSERS)('what a page that fights back sees of us in %s', (name) => {
  let driver: Driver
  let secrets: Secrets
  const open: { close(): Promise<unknown> }[] = []
  beforeAll(async () => {
    driver = await startDriver(name, {
      serve: (url) => {
        if (url === RECORDER_ADDRESS) return recorder()
        return { body: HOSTILE_PAGE, headers: url === ISOLATED ? ISOLATION : {} }
      },
      look: { width: 1280, height: 800 },
      // Chromium tells a page what its frames use of memory only after half a minute otherwise.
      flags: name === 'chromium' ? ['--enable-blink-features=ForceEagerMeasureMemory'] : [],
    })
    secrets = { words: WORDS, id: new URL(driver.extensionOrigin).host }
  })
  afterEach(async () => {
    for (const each of open.splice(0).reverse()) await each.close()
    await driver.clearStorage('local')
    await driver.clearStorage('session')
  })
  afterAll(() => driver.close())

  /** Opens the page with these settings, and waits until the content script says that its page is in a state. */
  async function openPage(
    settings: Record<string, unknown>,
    state: 'closed' | 'open' | 'off' | 'beside',
    url = POLICY,
  ) {
    await driver.writeStorage('local', settings)
    const page = await driver.openPage(url)
    open.push(page)
    await page.bringToFront()
    await reportOf(driver, url, state)
    return page
  }
  const openPanel = async (page: Page) => {
    await page.mouse.click(HANDLE.x, HANDLE.y)
    // At once: for a moment what is meant for the frame may come to its owner in the page.
    await page.keyboard.type(KEYS)
    await page.mouse.click(IN_PANEL.x, 20)
    await reportOf(driver, POLICY, 'open')
    const frame = await driver.panelFrame(page)
    await shown(frame, '[data-next="denied"]')
    return frame
  }
  const shown = (frame: Frame, selector: string) =>
    until(selector, () =>
      frame.evaluate((wanted) => document.querySelector(wanted) !== null, selector).catch(() => false),
    )

  it('is one bare element, while the reader opens the panel, types, copies, points, goes to text and changes settings', async () => {
    const page = await openPage({ 'settings.opening': 'click', 'settings.marks': 'always' }, 'closed')
    // The marks stand before the reader does anything.
    await until('the marks', () => driver.inOurRoot(page, (root) => root.querySelectorAll('path.treatment').length > 0))
    const before = await seenBy(page, [])
    await forget(page)

    const frame = await openPanel(page)
    await driver.clickIn(page, frame, '[data-next="denied"]')
    await shown(frame, '.appeal-step')
    await driver.clickIn(page, frame, '[data-next="appeal"]')
    await shown(frame, '#next-blank-name')
    await driver.clickIn(page, frame, '#next-blank-name')
    await page.keyboard.type(NAME)
    await until('the name in the letter', () =>
      frame.evaluate((typed) => document.querySelector('.paper')?.textContent?.includes(typed), NAME),
    )
    await driver.clickIn(page, frame, '.letter-part .link-button')
    await until('the copy', () =>
      frame.evaluate(() => document.querySelector('.letter-part [role=status]')?.textContent),
    )
    await page.keyboard.down('Control')
    for (const key of ['a', 'c']) await page.keyboard.press(key)
    await page.keyboard.up('Control')
    // From the letter to the steps, and from there to the notes.
    await driver.clickIn(page, frame, '.next .back')
    await shown(frame, '.appeal-step')
    await driver.clickIn(page, frame, '.next .back')
    await until('the notes', () => frame.evaluate(() => document.querySelector('.next') === null))

    await page.mouse.move(500, 500)
    const mark = await page.evaluate(() => {
      const { left = 0, top = 0 } = document.querySelector('#near')?.getBoundingClientRect() ?? {}
      return { x: left + 20, y: top + 10 }
    })
    await page.mouse.move(mark.x, mark.y, { steps: 4 })
    await until('the tip', () => driver.inOurRoot(page, (root) => root.querySelector('.tip[data-shown]') !== null))
    await page.mouse.move(mark.x, mark.y + 40, { steps: 3 })

    await driver.clickIn(page, frame, '.page-says .go')
    await until('the words', () => page.evaluate(() => scrollY > 1000))
    await driver.writeStorage('local', {
      'settings.theme': 'dark',
      'settings.side': 'left',
      'settings.wording': 'clinic',
    })
    await until('the panel on the left', () =>
      page.evaluate(() => document.elementFromPoint(100, 400)?.parentNode === document.documentElement),
    )
    await driver.clickIn(page, frame, '[aria-label="Menu"]')
    await shown(frame, '.menu-list')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await reportOf(driver, POLICY, 'closed')

    expect(leaks(await seenBy(page, WORDS), secrets, before)).toEqual([])
  })
})

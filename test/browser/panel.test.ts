import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PLAIN_PAGE, SPRAVATO_PAGE } from '../pages/insurer-page'
import { clickAt } from './click-at'
import { closeByEscape } from './close-by-escape'
import type { Driver } from './driver'
import { BROWSERS, startDriver } from './harness'
import { pageReport, reportOf } from './page-report'
import { panelTexts } from './panel-texts'
import { pause, until } from './until'

const SPRAVATO = 'https://www.aetna.com/spravato'
const PLAIN = 'https://www.aetna.com/plain'

/** The middle of the closed handle, and of the handle beside the open panel, at the right of a 1280 × 800 window. */
const HANDLE = { x: 1265, y: 330 }
const HANDLE_BESIDE_PANEL = { x: 1280 - 384 - 15, y: 330 }

/** What has the focus in the page itself: the body, one of its own elements, or our bare one. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    return (
      activeElement?.id || (activeElement?.parentElement === document.documentElement ? activeElement.tagName : '?')
    )
  })

/** Clicks the closed handle once it can be clicked: a busy machine may say that it is there before it is laid out. */
async function clickHandle(page: Page): Promise<void> {
  await until('the handle', () =>
    page.evaluate(({ x, y }) => document.elementFromPoint(x, y) === document.documentElement.children[2], HANDLE),
  )
  await clickAt(page, HANDLE)
}

describe.each(BROWSERS)('the panel in %s', (name) => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(name, {
      serve: (url) => ({ body: url.includes('spravato') ? SPRAVATO_PAGE : PLAIN_PAGE }),
      look: { width: 1280, height: 800 },
    })
  })
  beforeEach(() => driver.clearStorage('session'))
  afterAll(() => driver.close())

  it('opens by itself without taking the focus', async () => {
    const page = await driver.openPage(SPRAVATO)
    await reportOf(driver, SPRAVATO, 'open')
    await pause(300)
    expect(await focused(page)).toBe('BODY')
    await page.close()
  })

  it('opens on a click on the handle, takes the focus, and Escape gives it back', async () => {
    const page = await driver.openPage(PLAIN)
    await reportOf(driver, PLAIN, 'closed')
    await clickHandle(page)
    await reportOf(driver, PLAIN, 'open')
    await until('the focus to be in our element', async () => (await focused(page)) === 'DIV')
    await pause(400)
    await closeByEscape(page)
    await reportOf(driver, PLAIN, 'closed')
    expect(await focused(page)).toBe('DIV')
    await page.close()
  })

  it('opens by keyboard command and gives the focus back to where the reader was', async () => {
    const page = await driver.openPage(PLAIN)
    await reportOf(driver, PLAIN, 'closed')
    await page.focus('#site-search')
    await driver.runCommand(page, 'toggle-panel')
    await reportOf(driver, PLAIN, 'open')
    await until('the focus to be in our element', async () => (await focused(page)) === 'DIV')
    await pause(400)
    await closeByEscape(page)
    await reportOf(driver, PLAIN, 'closed')
    expect(await focused(page)).toBe('site-search')
    await page.close()
  })

  it('closes on a click on the handle beside it', async () => {
    const page = await driver.openPage(SPRAVATO)
    await reportOf(driver, SPRAVATO, 'open')
    await clickAt(page, HANDLE_BESIDE_PANEL)
    await reportOf(driver, SPRAVATO, 'closed')
    await page.close()
  })

  it('stays closed on this insurer for the session once the reader closed it, and opens by itself on others', async () => {
    const page = await driver.openPage(SPRAVATO)
    await reportOf(driver, SPRAVATO, 'open')
    await clickAt(page, HANDLE_BESIDE_PANEL)
    await reportOf(driver, SPRAVATO, 'closed')
    await page.reload()
    await reportOf(driver, SPRAVATO, 'closed')
    await pause(500)
    expect((await pageReport(driver, SPRAVATO))?.state).toBe('closed')
    const other = 'https://www.cigna.com/spravato'
    const otherPage = await driver.openPage(other)
    await reportOf(driver, other, 'open')
    await otherPage.close()
    await page.close()
  })

  it('never moves or resizes the page', async () => {
    const measure = (page: Page) =>
      page.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth } = document.documentElement
        const main = document.querySelector('main')?.getBoundingClientRect()
        return [scrollWidth, scrollHeight, clientWidth, main?.x, main?.width, main?.height, innerWidth]
      })
    const page = await driver.openPage(PLAIN)
    await reportOf(driver, PLAIN, 'closed')
    const before = await measure(page)
    await clickHandle(page)
    await reportOf(driver, PLAIN, 'open')
    await pause(300)
    expect(await measure(page)).toEqual(before)
    await page.close()
  })

  it('is one bare element to the page, which hears nothing of what is done in it', async () => {
    const page = await driver.openPage(PLAIN)
    await reportOf(driver, PLAIN, 'closed')
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      for (const type of [
        'click',
        'mousedown',
        'pointerdown',
        'keydown',
        'keyup',
        'focusin',
        'DOMActivate',
        'focus',
        'message',
        'copy',
      ]) {
        window.addEventListener(type, () => heard.push(type), true)
      }
    })
    await clickHandle(page)
    await reportOf(driver, PLAIN, 'open')
    await page.keyboard.type('secret')
    await pause(500)
    await clickAt(page, { x: 1100, y: 400 })
    await page.keyboard.type('secret')
    await pause(300)
    const seen = await page.evaluate(() => ({
      heard: Reflect.get(window, 'heard'),
      element: document.documentElement.lastElementChild?.outerHTML,
      frames: window.length,
      sheets: document.styleSheets.length,
      resources: performance.getEntriesByType('resource').filter((entry) => !entry.name.endsWith('/favicon.ico'))
        .length,
      found: (window as unknown as { find(text: string): boolean }).find('Spravato'),
    }))
    expect(seen).toEqual({ heard: [], element: '<div></div>', frames: 0, sheets: 1, resources: 0, found: false })
    await page.close()
  })

  it('is a sheet from below on a narrow screen', async () => {
    const page = await driver.openPage(SPRAVATO, { width: 390, height: 800 })
    await reportOf(driver, SPRAVATO, 'open')
    await pause(400)
    const at = (x: number, y: number) =>
      page.evaluate((left, top) => document.elementFromPoint(left, top) === document.documentElement.children[2], x, y)
    expect(await at(20, 700)).toBe(true)
    expect(await at(20, 200)).toBe(false)
    await page.close()
  })

  it('shows the note behind each answer, its sources and dates, and copies it as text', async () => {
    const page = await driver.openPage(SPRAVATO)
    await reportOf(driver, SPRAVATO, 'open')
    const texts = await panelTexts(driver, page)
    expect(texts?.text).toContain('Covered if approved first')
    expect(texts?.text).toContain('CPB 0950')
    expect(texts?.text).toContain('Checked Nov 23, 2026')
    expect(texts?.text).toContain('988')
    const frame = await driver.panelFrame(page)
    await frame.evaluate(() => {
      document.addEventListener('copy', () => {
        const area = document.activeElement
        Object.assign(window, { copied: area instanceof HTMLTextAreaElement ? area.value : '' })
      })
    })
    await driver.clickIn(page, frame, '.answer[open] .note-foot button')
    const copied = await frame.evaluate(() => String(Reflect.get(window, 'copied')))
    expect(copied).toContain('Aetna: Spravato nasal spray')
    expect(copied).toContain('http://es.aetna.com/cpb/medical/data/900_999/0950.html')
    expect(copied).toContain('Checked Nov 23, 2026')
    expect(await frame.evaluate(() => document.querySelector('.answer[open] [role=status]')?.textContent)).toContain(
      'Copied',
    )
    await page.close()
  })

  it('opens sources in a new tab that does not learn where it came from', async () => {
    const page = await driver.openPage(SPRAVATO)
    const frame = await driver.panelFrame(page)
    await panelTexts(driver, page)
    const links = await frame.evaluate(() =>
      [...document.querySelectorAll('a')].map(({ target, rel }) => [target, rel.includes('noreferrer')]),
    )
    expect(links.length).toBeGreaterThan(5)
    expect(links.every(([target, isPrivate]) => target === '_blank' && isPrivate)).toBe(true)
    await page.close()
  })

  it('answers for another kind of plan when the reader picks it', async () => {
    const page = await driver.openPage(SPRAVATO)
    await panelTexts(driver, page)
    const frame = await driver.panelFrame(page)
    await frame.select('#plan', 'medicare-advantage')
    const answers = (await panelTexts(driver, page))?.answers
    expect(answers?.map(({ plan, status }) => [plan, status])).toEqual([
      ['medicare-advantage', 'varies'],
      ['medicare-advantage', 'unknown'],
      ['medicare-advantage', 'unknown'],
    ])
    await page.close()
  })

  it('moves to the other side from its menu', async () => {
    const page = await driver.openPage(SPRAVATO)
    await panelTexts(driver, page)
    const frame = await driver.panelFrame(page)
    await driver.clickIn(page, frame, '[aria-label="Menu"]')
    await driver.clickIn(page, frame, '.menu-list button')
    await until('the panel on the left', () =>
      page.evaluate(() => document.elementFromPoint(100, 400) === document.documentElement.children[2]),
    )
    await page.close()
  })

  it('turns off on this site from its menu', async () => {
    const page = await driver.openPage(SPRAVATO)
    await panelTexts(driver, page)
    const frame = await driver.panelFrame(page)
    await driver.clickIn(page, frame, '[aria-label="Menu"]')
    await frame.evaluate(() => {
      const item = [...document.querySelectorAll<HTMLElement>('.menu-list button')]
      // The click takes the frame away, maybe before it could answer.
      setTimeout(() => item.find((button) => button.textContent === 'Turn off on this site')?.click())
    })
    await reportOf(driver, SPRAVATO, 'off')
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2)
    await driver.clearStorage('local')
    await reportOf(driver, SPRAVATO, 'closed')
    await page.close()
  })

  it('leads from the brand to the local Blue company', async () => {
    const url = 'https://www.bcbs.com/spravato'
    const page = await driver.openPage(url)
    await panelTexts(driver, page)
    const frame = await driver.panelFrame(page)
    await frame.select('#blue-state', 'MS')
    await driver.clickIn(page, frame, '.blue-rows button')
    await until('the notes of Mississippi', async () => {
      const texts = await panelTexts(driver, page)
      return texts?.heading === 'Blue Cross & Blue Shield of Mississippi' && texts.text.includes('Not covered')
    })
    await page.close()
  })
  it('leaves no error in any page', async () => {
    expect(await driver.errors()).toEqual([])
  })
})

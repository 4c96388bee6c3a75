import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LONG_POLICY } from '../pages/policies'
import type { Driver } from './driver'
import { BROWSERS, startDriver } from './harness'
import { strokesOn } from './marked-words'
import { pause, until } from './until'

const URL = 'https://www.aetna.com/policy'

describe.each(BROWSERS)('tips at marks in %s', (name) => {
  let driver: Driver
  let page: Page
  beforeAll(async () => {
    driver = await startDriver(name, { serve: () => ({ body: LONG_POLICY }), look: { width: 1280, height: 800 } })
    await driver.writeStorage('local', { 'settings.opening': 'click' })
    page = await driver.openPage(URL)
    await page.bringToFront()
    await until('the marks', async () => (await strokesOn(driver, page).catch(() => [])).length > 3)
  })
  afterAll(() => driver.close())

  const middleOf = (selector: string) =>
    page.evaluate((wanted) => {
      const [{ left = 0, top = 0, width = 0, height = 0 } = {}] = document.querySelector(wanted)?.getClientRects() ?? []
      return { x: left + width / 2, y: top + height / 2 }
    }, selector)
  const point = async (selector: string) => {
    const { x, y } = await middleOf(selector)
    await page.mouse.move(x - 4, y)
    await page.mouse.move(x, y, { steps: 3 })
  }
  /** Where the tip is in the window, as the reader sees it; null when it is not shown. */
  const tip = () =>
    driver.inOurRoot(page, (root) => {
      const element = root.querySelector('.tip')
      if (!element || Number(getComputedStyle(element).opacity) < 1) return null
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { left, top, right, bottom }
    })
  const untilTip = () => until('the tip', tip)
  const untilNone = () => until('no tip', async () => (await tip()) === null)
  const tipText = async () => {
    const frame: Frame = await driver.panelFrame(page)
    return until('its text', () => frame.evaluate(() => document.querySelector('main.tip')?.textContent))
  }

  it('explain what the reader points at, beside it and in the window, and nothing of it is in the page', async () => {
    const html = await page.evaluate(() => document.body.outerHTML)
    const [text] = await page.evaluate(() => [document.body.innerText])
    await point('#old')
    const { left, top, right, bottom } = await untilTip()
    const word = await middleOf('#old')
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(1280)
    expect(top > word.y || bottom < word.y).toBe(true)
    expect(Math.min(Math.abs(top - word.y), Math.abs(bottom - word.y))).toBeLessThan(40)
    expect(bottom - top).toBeGreaterThan(60)
    expect(await tipText()).toMatch(/S0013.*Ended.*J0013 replaced it/)
    const seen = await page.evaluate(() => ({
      html: document.body.outerHTML,
      text: document.body.innerText,
      element: document.documentElement.lastElementChild?.outerHTML,
      frames: window.length,
      found: (window as unknown as { find(words: string): boolean }).find('replaced it'),
    }))
    // The page has one frame of its own.
    expect(seen).toEqual({ html, text, element: '<div></div>', frames: 1, found: false })
  })

  it('stay while the pointer is on them, and go when it leaves', async () => {
    const { left, top } = await untilTip()
    await page.mouse.move(left + 20, top + 20, { steps: 4 })
    await pause(700)
    expect(await tip()).not.toBeNull()
    await page.mouse.move(900, 40, { steps: 4 })
    await untilNone()
  })

  it('explain another mark next', async () => {
    await point('#new')
    await untilTip()
    await until(
      'its words',
      async () => /J0013/.test((await tipText()) ?? '') && !/S0013/.test((await tipText())?.slice(0, 12) ?? ''),
    )
  })

  it('go on Escape and on scrolling', async () => {
    await page.keyboard.press('Escape')
    await untilNone()
    await page.mouse.move(900, 40)
    await point('#old')
    await untilTip()
    await page.mouse.wheel({ deltaY: 60 })
    await untilNone()
    await page.evaluate(() => scrollTo(0, 0))
  })

  it('do not come where the pointer only passes', async () => {
    await page.mouse.move(900, 40)
    await point('#new')
    await page.mouse.move(900, 40)
    await pause(600)
    expect(await tip()).toBeNull()
  })

  it('leaves no error in any page', async () => {
    expect(await driver.errors()).toEqual([])
  })
})

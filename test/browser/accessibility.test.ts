import axe from 'axe-core'
import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SPRAVATO_PAGE } from '../pages/insurer-page'
import type { Driver, Look } from './driver'
import { startDriver } from './harness'
import { reportOf } from './page-report'
import { panelTexts } from './panel-texts'
import { pause } from './until'

/** What axe finds wrong in a document, one line each. */
async function violations(target: Page | Frame): Promise<string[]> {
  await target.evaluate(axe.source)
  return target.evaluate(async () => {
    const { run } = Reflect.get(window, 'axe') as typeof axe
    const found = await run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
  })
}

const LOOKS: Record<string, Look> = {
  light: { width: 1280, height: 800, colorScheme: 'light' },
  dark: { width: 1280, height: 800, colorScheme: 'dark' },
  narrow: { width: 360, height: 740, colorScheme: 'light' },
}

describe.each(Object.entries(LOOKS))('everybody can use it, %s', (_, look) => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver('chromium', { serve: () => ({ body: SPRAVATO_PAGE }) })
  })
  afterAll(() => driver.close())

  it.each([
    'panel.html?insurer=aetna',
    'panel.html?insurer=blue-cross-blue-shield',
    'panel.html?insurer=bcbs-arizona',
    'panel.html?insurer=medicaid',
    'panel.html',
    'popup.html',
    'options.html',
    'library.html',
    'reader.html',
    'welcome.html',
    'next.html',
    'next.html?insurer=aetna&view=questions',
    'next.html?insurer=aetna&view=denied',
    'next.html?insurer=medicaid&view=denied',
    'next.html?insurer=aetna&view=ready',
    'next.html?insurer=medicare&view=costs',
    'next.html?insurer=aetna&view=article',
    'next.html?insurer=aetna&view=appeal',
    'next.html?insurer=aetna&view=necessity',
  ])('%s has nothing that axe finds wrong, and no sideways scrolling', async (path) => {
    const page = await driver.openExtensionPage(path, look)
    await page.waitForSelector('h1')
    await pause(200)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    // With a date, the steps after a denial show their last days.
    await page.evaluate(() => {
      for (const field of document.querySelectorAll<HTMLInputElement>('.next input[type=date]')) {
        field.value = '2026-11-10'
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }
    })
    await pause(250)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.close()
  })

  it('the panel in a page has nothing that axe finds wrong', async () => {
    const url = 'https://www.aetna.com/policy'
    const page = await driver.openPage(url, look)
    await reportOf(driver, url, 'open')
    await panelTexts(driver, page)
    await pause(250)
    expect(await violations(await driver.panelFrame(page))).toEqual([])
    await page.close()
  })

  it('“What next” in the panel in a page has nothing that axe finds wrong, and no sideways scrolling', async () => {
    const url = 'https://www.aetna.com/policy'
    const page = await driver.openPage(url, look)
    await reportOf(driver, url, 'open')
    await panelTexts(driver, page)
    // A frame in a tab in the back has no width.
    await page.bringToFront()
    const frame = await driver.panelFrame(page)
    for (const view of ['denied', 'costs']) {
      await frame.evaluate((row) => document.querySelector<HTMLElement>(`[data-next="${row}"]`)?.click(), view)
      await pause(400)
      expect(await violations(frame), view).toEqual([])
      expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth), view).toBeLessThanOrEqual(0)
      await frame.evaluate(() => document.querySelector<HTMLElement>('.next .back')?.click())
    }
    await page.close()
  })
})

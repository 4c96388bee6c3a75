import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Driver } from './driver'
import { BROWSERS, startDriver } from './harness'
import { pause, until } from './until'

describe.each(BROWSERS)('the welcome page in %s', (name) => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(name)
  })
  afterAll(() => driver.close())

  /** How many tabs show it. */
  const shown = () =>
    driver.inExtension(async () => {
      const tabs = await chrome.tabs.query({})
      return tabs.filter(({ url }) => url?.endsWith('/welcome.html')).length
    })

  it('opens once after the installation', async () => {
    await until('the welcome page', async () => (await shown()) === 1)
  })

  // In Firefox the driver itself opens the page after a reload, to reach the extension from it.
  it.runIf(name === 'chromium')('opens neither when the background starts again nor after an update', async () => {
    const tab = await driver.extensionTab('welcome.html')
    await tab.close()
    await driver.stopBackground()
    const page = await driver.openExtensionPage('options.html')
    await page.close()
    await driver.reloadExtension()
    await pause(1000)
    expect(await shown()).toBe(0)
  })

  it.each([
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ])('is one screen at $width × $height, with where the panel appears and how to stop it', async (look) => {
    const page = await driver.openExtensionPage('welcome.html', look)
    await page.bringToFront()
    await page.waitForSelector('h1')
    await until('the window to have its size', () => page.evaluate((width) => innerWidth === width, look.width))
    const { over, seen } = await page.evaluate(() => ({
      over: document.documentElement.scrollHeight - innerHeight,
      seen: ['.tab', '.points > :nth-child(1)', '.points > :nth-child(3)', '.welcome-foot'].every((selector) => {
        const box = document.querySelector(selector)?.getBoundingClientRect()
        return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight
      }),
    }))
    expect(over).toBeLessThanOrEqual(0)
    expect(seen).toBe(true)
    await page.close()
  })

  it('leaves no error in any page', async () => {
    expect(await driver.errors()).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LAYOUTS } from '../pages/layouts'
import type { Driver } from './driver'
import { BROWSERS, startDriver } from './harness'
import { untilMarked } from './marked-words'

const URL = 'https://www.aetna.com/policy'

describe.each(BROWSERS)('marks on the page in %s', (name) => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(name, { look: { width: 1280, height: 800 } })
    await driver.writeStorage('local', { 'settings.opening': 'click' })
  })
  afterAll(() => driver.close())

  it.each(LAYOUTS)('stand under the words and nowhere else: $name', async ({ page: body, marked, unmarked = [] }) => {
    driver.serve = () => ({ body })
    const page = await driver.openPage(URL)
    const found = await untilMarked(driver, page, marked)
    expect([...found.unmarked].sort()).toEqual([...unmarked].sort())
    await page.close()
  })
})

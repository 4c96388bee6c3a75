import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changePage, changeRoutes, PORTAL, restingFootprint, servePortal } from '../reliability/busy-portal'
import type { Driver, Footprint } from './driver'
import { BROWSERS, startDriver } from './harness'
import { reportOf } from './page-report'

/** How much the heap may be larger after than before, in bytes: what a script engine keeps of code that ran. */
const SLACK = 1_500_000

/** How many listeners more may be made once, late on a busy machine: far fewer than there are routes. */
const MADE_LATE = 3

// `npm run soak` does the same a thousand times, and for an hour's worth of changes (docs/reliability.md).
describe.each(BROWSERS)('a portal that never rests, in %s', (name) => {
  let driver: Driver
  let page: Page
  beforeAll(async () => {
    driver = await startDriver(name, { serve: servePortal })
    page = await driver.openPage(PORTAL)
    await reportOf(driver, PORTAL, 'open')
    // What is made once, at the first change, is no growth.
    await changeRoutes(driver, page, 4)
    await changePage(page, 30, 5)
    await changeRoutes(driver, page, 2)
  }, 240_000)
  afterAll(() => driver.close())

  it('leaves no listener, no node and no memory behind when it moves on and changes', {
    timeout: 240_000,
  }, async () => {
    const before = await restingFootprint(driver, page)
    expect(before.listeners).toBeGreaterThan(0)
    await changeRoutes(driver, page, 20)
    await changePage(page, 200, 5)
    await changeRoutes(driver, page, 2)
    const after = await restingFootprint(driver, page)
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + MADE_LATE)
    if (before.nodes !== null) expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50)
    // In Firefox the heap is all that the process allocated, its compiled code too: too rough for so short a while.
    const held = (footprint: Footprint) => footprint.own ?? footprint.heap
    expect(held(after) - held(before)).toBeLessThan(SLACK)
  })

  it('leaves no error', async () => {
    expect(await driver.errors()).toEqual([])
  })
})

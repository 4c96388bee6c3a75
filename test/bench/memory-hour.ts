import type { Page } from 'puppeteer-core'
import type { Driver } from '../browser/driver'
import { reportOf } from '../browser/page-report'
import { changePage, changeRoutes, PORTAL, restingFootprint } from '../reliability/busy-portal'
import { type Comparison, compare } from './comparison'

/** One change a second for an hour, played forty times as fast. */
const CHANGES = 3600
const QUICK_CHANGES = 360
const PAUSE_MS = 25
/** So many changes come before: with the first thousand, the heap takes on 0.2 MB of machine code that the browser makes of the scripts that run. */
const WARM_UP = 1200

/**
 * What a portal’s tab with the panel open holds after an hour of changes, against the same tab before. Needs a driver
 * that serves the portal, and settings with which the panel opens by itself.
 */
export async function memoryOverAnHour(
  driver: Driver,
  heapOfPage: (page: Page) => Promise<number>,
  isQuick: boolean,
): Promise<Comparison> {
  const page = await driver.openPage(PORTAL)
  await reportOf(driver, PORTAL, 'open')
  const atRest = async () => {
    // Both times it stands on the same route.
    await changeRoutes(driver, page, 2)
    await restingFootprint(driver, page)
    return await heapOfPage(page)
  }
  await changePage(page, WARM_UP, PAUSE_MS)
  const before = await atRest()
  const changes = isQuick ? QUICK_CHANGES : CHANGES
  // In parts, because one call may take no longer than the driver waits.
  for (let part = 0; part < 6; part++) await changePage(page, changes / 6, PAUSE_MS)
  const after = await atRest()
  await page.close()
  return compare({
    id: 'memory/hour',
    what: 'a tab, panel open, after an hour of changes',
    peer: 'the same tab before',
    unit: 'bytes',
    ours: [after],
    theirs: [before],
    hold: 1.05,
  })
}

import type { BrowserName, Driver, Footprint } from '../../browser/driver'
import { BROWSERS, startDriver } from '../../browser/harness'
import { reportOf } from '../../browser/page-report'
import { changePage, changeRoutes, PORTAL, restingFootprint, servePortal } from '../busy-portal'
import { counted, type Figure, type Soak } from './figure'

const ROUTES = 1000
/** One change a second for an hour. */
const CHANGES = 3600
const PAUSE_MS = 25
/** What may be more afterwards: nodes that the page itself still holds. */
const SPARE_NODES = 50
const SPARE_HEAP = 2_000_000

/** A portal that is used for a long time, in each browser. */
export const busyHour: Soak = {
  name: 'busy-hour',
  title: 'A long day at a portal',
  method:
    `One tab with the panel open: ${counted(ROUTES)} changes of route, every twentieth of them waited for until it is read, then an hour of a busy page: ` +
    `${counted(CHANGES)} changes, one for each second of it, played ${Math.round(1000 / PAUSE_MS)} times as fast. Each change adds a block that names a drug, ` +
    'takes another away, and changes a text and an attribute. Counted before and after, when all garbage is collected: in Chromium every ' +
    'listener, node and byte of the page’s heap (`Performance.getMetrics` after `HeapProfiler.collectGarbage`); in Firefox the listeners ' +
    'on window, document and root, and all that the page’s process allocated, for the driver too. It fails where ' +
    'listeners or, in Chromium, nodes or heap have grown.',
  async run() {
    const perBrowser = await Promise.all(BROWSERS.map(inBrowser))
    return perBrowser.flat()
  },
}

async function inBrowser(name: BrowserName): Promise<Figure[]> {
  const driver = await startDriver(name, { serve: servePortal })
  try {
    return await soak(driver)
  } finally {
    await driver.close()
  }
}

async function soak(driver: Driver): Promise<Figure[]> {
  const page = await driver.openPage(PORTAL)
  await reportOf(driver, PORTAL, 'open')
  const warmUp = async () => {
    await changeRoutes(driver, page, 20)
    await changePage(page, 100, PAUSE_MS)
    await changeRoutes(driver, page, 2)
  }
  await warmUp()
  const start = await restingFootprint(driver, page)
  await changeRoutes(driver, page, ROUTES, 20)
  const moved = await restingFootprint(driver, page)
  // In parts, because one call may take no longer than the driver waits.
  for (let part = 0; part < 10; part++) await changePage(page, CHANGES / 10, PAUSE_MS)
  await changeRoutes(driver, page, 2)
  const end = await restingFootprint(driver, page)
  const errors = await driver.errors()
  if (errors.length > 0) throw new Error(errors.join('\n'))
  return [
    figure(driver.name, `${counted(ROUTES)} changes of route`, start, moved),
    figure(driver.name, `${counted(CHANGES)} changes of the page`, moved, end),
  ]
}

function figure(name: BrowserName, what: string, before: Footprint, after: Footprint): Figure {
  if (after.listeners > before.listeners)
    throw new Error(`${name}: listeners grew from ${before.listeners} to ${after.listeners}`)
  if (name === 'chromium' && (after.nodes ?? 0) > (before.nodes ?? 0) + SPARE_NODES)
    throw new Error(`nodes grew to ${after.nodes}`)
  if (name === 'chromium' && after.heap > before.heap + SPARE_HEAP) throw new Error(`heap grew to ${after.heap}`)
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
  return {
    what: `${name === 'chromium' ? 'Chromium' : 'Firefox'}: ${what}`,
    result: [
      `listeners ${before.listeners} → ${after.listeners}`,
      ...(before.nodes === null ? [] : [`nodes ${before.nodes} → ${after.nodes}`]),
      `heap ${megabytes(before.heap)} → ${megabytes(after.heap)}`,
    ].join(', '),
  }
}

import type { BrowserName, Footprint } from '../../browser/driver'
import { BROWSERS, startDriver } from '../../browser/harness'
import { reportOf } from '../../browser/page-report'
import { changePage, changeRoutes, FOREIGN_PORTAL, PORTAL, restingFootprint, servePortal } from '../busy-portal'
import { counted, type Figure, type Soak } from './figure'

const ROUTES = 1000
/** One change a second for an hour. */
const CHANGES = 3600
const PAUSE_MS = 25
/** What may be more afterwards: nodes that the page itself still holds. */
const SPARE_NODES = 50
/** Bytes by which our page may grow more than the same page without us. */
const SPARE_HEAP = 4_000_000
/** Bytes by which what our script holds may grow: the engine keeps code that it made on the way. */
const SPARE_OWN = 1_500_000

/** What a portal held on to at the start, after all routes, and after all changes. */
type Day = readonly [start: Footprint, moved: Footprint, end: Footprint]

/** A portal that is used for a long time, in each browser. */
export const busyHour: Soak = {
  name: 'busy-hour',
  title: 'A long day at a portal',
  method:
    `One tab with the panel open: ${counted(ROUTES)} changes of route, every twentieth of them waited for until it is read, then an hour of a busy page: ` +
    `${counted(CHANGES)} changes, one for each second of it, played ${Math.round(1000 / PAUSE_MS)} times as fast. Each change adds a block that names a drug, ` +
    'takes another away, and changes a text and an attribute. Counted before and after, when all garbage is collected: in Chromium every ' +
    'listener, node and byte of the page’s heap (`Performance.getMetrics` after `HeapProfiler.collectGarbage`); in Firefox the listeners ' +
    'on window, document and root, all that the page’s process allocated, and what of it our own script holds (`nsIMemoryReporterManager`, which ' +
    '`about:memory` shows). The control is the same portal with the same changes, at the same time, on a site that is no insurer’s, so that we are ' +
    'not in it: what grows there too is the page’s, the browser’s or the driver’s. It fails where listeners or, in Chromium, nodes have grown, ' +
    `where the heap has grown by over ${SPARE_HEAP / 1e6} MB more than the control’s, and where what our own script holds has grown by over ${SPARE_OWN / 1e6} MB.`,
  async run() {
    const perBrowser = await Promise.all(BROWSERS.map(inBrowser))
    return perBrowser.flat()
  },
}

async function inBrowser(name: BrowserName): Promise<Figure[]> {
  const [ours, control] = await Promise.all([dayAt(name, PORTAL), dayAt(name, FOREIGN_PORTAL)])
  return [
    figure(name, `${counted(ROUTES)} changes of route`, ours.slice(0, 2), control.slice(0, 2)),
    figure(name, `${counted(CHANGES)} changes of the page`, ours.slice(1), control.slice(1)),
  ]
}

async function dayAt(name: BrowserName, portal: string): Promise<Day> {
  const driver = await startDriver(name, { serve: servePortal })
  try {
    const page = await driver.openPage(portal)
    if (portal === PORTAL) await reportOf(driver, PORTAL, 'open')
    await changeRoutes(driver, page, 20)
    await changePage(page, 100, PAUSE_MS)
    await changeRoutes(driver, page, 2)
    const start = await restingFootprint(driver, page)
    await changeRoutes(driver, page, ROUTES, 20)
    const moved = await restingFootprint(driver, page)
    // In parts, because one call may take no longer than the driver waits.
    for (let part = 0; part < 10; part++) await changePage(page, CHANGES / 10, PAUSE_MS)
    await changeRoutes(driver, page, 2)
    const end = await restingFootprint(driver, page)
    const errors = await driver.errors()
    if (errors.length > 0) throw new Error(errors.join('\n'))
    return [start, moved, end]
  } finally {
    await driver.close()
  }
}

function figure(name: BrowserName, what: string, ours: readonly Footprint[], control: readonly Footprint[]): Figure {
  const growth = (footprints: readonly Footprint[], of: (footprint: Footprint) => number | null) =>
    (of(footprints[1] as Footprint) ?? 0) - (of(footprints[0] as Footprint) ?? 0)
  const fromTo = (footprints: readonly Footprint[], of: (footprint: Footprint) => number | string) =>
    footprints.map(of).join(' → ')
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
  const heap = ({ heap }: Footprint) => megabytes(heap)
  const hasOwn = ours[0]?.own !== null
  const result = [
    `listeners ${fromTo(ours, ({ listeners }) => listeners)}`,
    ...(ours[0]?.nodes === null ? [] : [`nodes ${fromTo(ours, ({ nodes }) => nodes ?? 0)}`]),
    `heap ${fromTo(ours, heap)}, control ${fromTo(control, heap)}`,
    ...(hasOwn ? [`our script’s own ${fromTo(ours, ({ own }) => megabytes(own ?? 0))}`] : []),
  ].join('; ')
  const faults = [
    growth(ours, ({ listeners }) => listeners) > 0,
    growth(ours, ({ nodes }) => nodes) > SPARE_NODES,
    growth(ours, ({ heap }) => heap) - growth(control, ({ heap }) => heap) > SPARE_HEAP,
    growth(ours, ({ own }) => own) > SPARE_OWN,
  ]
  if (faults.includes(true)) throw new Error(`${name}, ${what}: ${result}`)
  return { what: `${name === 'chromium' ? 'Chromium' : 'Firefox'}: ${what}`, result }
}

import type { Page } from 'puppeteer-core'
import type { Driver, Footprint } from '../browser/driver'
import { pageReport } from '../browser/page-report'
import { pause, until } from '../browser/until'
import { PORTAL_PAGE } from '../pages/moving-pages'

/** Where the portal stands. */
export const PORTAL = 'https://www.aetna.com/portal'
/** The same portal on a site that is no insurer's: what grows there, page, browser and driver let grow. */
export const FOREIGN_PORTAL = 'https://portal.example/portal'
export const servePortal = () => ({ body: PORTAL_PAGE })

/** Each route holds these two pages in turn; the panel counts how often each names a treatment. */
const PAGES = [
  { html: '<h1>Claims</h1><p>Spravato was approved. Prior authorization: J0013.</p>', treatments: 1 },
  { html: '<h1>Policy</h1><p>Spravato, esketamine and ketamine infusions.</p>', treatments: 3 },
] as const

/** A route counts as reached 150 ms after it changed (`page-life.ts`); then it is read. */
const ROUTE_MS = 220

/**
 * Goes from page to page of the portal, slowly enough that each is taken for a page of its own, and waits every few
 * times until we have read the new one: asking takes longer than reading. Nobody reads the one that is not ours.
 */
export async function changeRoutes(driver: Driver, page: Page, count: number, askEvery = 10): Promise<void> {
  const isOurs = new URL(page.url()).host === new URL(PORTAL).host
  for (let done = 0; done < count; done++) {
    const { html, treatments } = PAGES[done % 2] ?? PAGES[0]
    const name = `page-${done % 2}`
    await page.evaluate((to, content) => Reflect.apply(Reflect.get(window, 'go'), window, [to, content]), name, html)
    if (!isOurs || (done % askEvery !== askEvery - 1 && done !== count - 1)) await pause(ROUTE_MS)
    else {
      await until(`route ${done} to be read`, async () => {
        return (await pageReport(driver, `${PORTAL}/${name}`))?.treatments === treatments
      })
    }
  }
  await page.evaluate(() => history.replaceState(null, '', '/portal/end'))
}

/**
 * Changes the page as often as told, as a portal does with messages, counters and lists: each time a block comes that
 * names a drug, another goes, a text changes and an attribute too.
 */
export async function changePage(page: Page, count: number, pauseMs: number): Promise<void> {
  await page.evaluate(
    async (times, pause) => {
      const list = document.querySelector('main')?.appendChild(document.createElement('section'))
      if (!list) return
      const counter = document.querySelector('main')?.appendChild(document.createElement('p'))
      for (let done = 0; done < times; done++) {
        const block = document.createElement('div')
        block.innerHTML = `<p>Message ${done}: <b>Spravato</b> needs prior authorization, code J3490.</p><button>Open</button>`
        list.prepend(block)
        if (list.children.length > 20) list.lastElementChild?.remove()
        if (counter) counter.textContent = `${done} messages on ketamine`
        block.className = done % 2 ? 'odd' : 'even'
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
      list.remove()
      counter?.remove()
    },
    count,
    pauseMs,
  )
}

/** What the page holds on to once nothing moves any more: measured until twice the same listeners are counted. */
export async function restingFootprint(driver: Driver, page: Page): Promise<Footprint> {
  let before = await driver.footprint(page)
  return until('the page to come to rest', async () => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    const now = await driver.footprint(page)
    const isAtRest = now.listeners === before.listeners && now.nodes === before.nodes
    before = now
    return isAtRest ? now : null
  })
}

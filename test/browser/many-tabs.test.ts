import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLAIN_PAGE, SPRAVATO_PAGE } from '../pages/insurer-page'
import type { Driver } from './driver'
import { BROWSERS, DIST, startDriver } from './harness'
import { reportOf } from './page-report'
import { until } from './until'

const TABS = 20
/** Twenty tabs, one after the other, on a machine that does other things too. */
const PATIENCE_MS = 240_000

/** Opens nothing by itself in three tabs of four: the handle alone; in the fourth the panel. */
const isAbout = (at: number) => at % 4 === 0
const addressOf = (at: number) => `https://www.aetna.com/${isAbout(at) ? 'spravato' : 'plain'}/${at}`

/** How many elements hang on a page's root: its head, its body, and ours. */
const rootChildren = (page: Page) => page.evaluate(() => document.documentElement.children.length)

describe.each(BROWSERS)(`under ${TABS} open tabs in %s`, (name) => {
  let driver: Driver
  const tabs: Page[] = []
  const folder = mkdtempSync(join(tmpdir(), `coverage-notes-${name}-`))

  beforeAll(async () => {
    cpSync(DIST[name], folder, { recursive: true })
    driver = await startDriver(name, {
      extension: folder,
      serve: (url) => ({ body: url.includes('spravato') ? SPRAVATO_PAGE : PLAIN_PAGE }),
    })
    for (let at = 0; at < TABS; at++) tabs.push(await driver.openPage(addressOf(at)))
  }, PATIENCE_MS)
  afterAll(async () => {
    await driver.close()
    rmSync(folder, { recursive: true })
  })

  const everyTab = async (act: (page: Page, at: number) => Promise<unknown>) => {
    for (const [at, page] of tabs.entries()) await act(page, at)
  }
  const expectAlive = () => everyTab((_, at) => reportOf(driver, addressOf(at), isAbout(at) ? 'open' : 'closed'))
  const loadAnew = () => everyTab((page) => page.reload())
  /** Looks at each tab, as the reader will some time: nothing of an old copy may be left to click on. */
  const expectClean = () =>
    everyTab((page, at) =>
      until(`tab ${at} to be clean`, async () => {
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
        return (await rootChildren(page)) === 2
      }),
    )
  const CLOSE = '[aria-label="Close the notes"]'
  /** Brings a tab to the front until its panel is drawn: in a tab at the back it may wait for that. */
  const drawPanel = async (page: Page) => {
    await page.bringToFront()
    const frame = await driver.panelFrame(page)
    await until('the panel to be drawn', () =>
      frame.evaluate((selector) => document.querySelector(selector) !== null, CLOSE),
    )
    return frame
  }
  const expectPanelSaysSo = async (page: Page) => {
    const frame = await drawPanel(page)
    await driver.clickIn(page, frame, CLOSE)
    await until('the dead panel to say so', () =>
      frame.evaluate(() => document.body.textContent?.includes('Coverage Notes was turned off')),
    )
  }
  const expectGoneOnClick = async () => {
    await everyTab((page) => driver.inOurRoot(page, (root) => root.querySelector('summary')?.click()))
    await everyTab(async (page, at) => {
      await page.bringToFront()
      await until(`the dead handle of tab ${at} to go`, () =>
        driver.inOurRoot(page, (root) => {
          const handle = root.querySelector('summary')
          return handle !== null && getComputedStyle(handle).visibility === 'hidden'
        }),
      )
    })
  }
  /** In every tab the reader clicks where our handle and panel were, types, and goes on to another page of the portal. */
  const touchEverywhere = () =>
    everyTab((page) =>
      page.evaluate(async () => {
        document
          .elementFromPoint(innerWidth - 10, innerHeight / 2)
          ?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
        dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
        history.pushState(null, '', `${location.pathname}?moved`)
        document.body.append('Spravato')
        history.replaceState(null, '', location.pathname)
      }),
    )

  it('is there in each of them', expectAlive, PATIENCE_MS)

  it('leaves each of them clean when it is loaded anew, and is there again when they are', {
    timeout: PATIENCE_MS,
  }, async () => {
    await driver.reloadExtension()
    await touchEverywhere()
    await expectClean()
    await loadAnew()
    await expectAlive()
  })

  it('leaves each of them clean when it is updated', { timeout: PATIENCE_MS }, async () => {
    const file = join(folder, 'manifest.json')
    const manifest = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ ...manifest, version: '99.0.0' }))
    await driver.reloadExtension()
    expect(await driver.inExtension(() => chrome.runtime.getManifest().version)).toBe('99.0.0')
    await touchEverywhere()
    await expectClean()
    await loadAnew()
    await expectAlive()
  })

  it('leaves each of them clean when it is switched off, and is there when it is switched on', {
    timeout: PATIENCE_MS,
  }, async () => {
    const [first] = tabs
    if (first) await drawPanel(first)
    await driver.setEnabled(false)
    await touchEverywhere()
    // Firefox ends our script and leaves what it put there: the handle goes once it is clicked, without any script.
    if (name === 'firefox') {
      if (first) await expectPanelSaysSo(first)
      await expectGoneOnClick()
    } else await expectClean()
    await loadAnew()
    await everyTab(async (page) => expect(await rootChildren(page)).toBe(2))
    await driver.setEnabled(true)
    const page = await driver.openPage('https://www.cigna.com/plain')
    await reportOf(driver, 'https://www.cigna.com/plain', 'closed')
    await page.close()
  })

  it('has logged no error in any of them', async () => {
    expect(await driver.errors()).toEqual([])
  })
})

import type { Frame, Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { insurerPage } from '../pages/insurer-page'
import type { Driver } from './driver'
import { BROWSERS, startDriver } from './harness'
import { pageReport, reportOf } from './page-report'
import { panelTexts } from './panel-texts'
import { until } from './until'

const POLICY = 'https://www.aetna.com/spravato'

/** A page that tries to hide and move whatever stands in it and is not its own. */
const HIDING_PAGE = insurerPage({
  title: 'Spravato',
  body: `<p>Spravato needs prior authorization.</p><style>
    html > div, html > :last-child { display: none !important; opacity: 0 !important; visibility: hidden !important;
      transform: translateX(-9999px) !important; clip-path: inset(50%) !important; pointer-events: none !important }</style>`,
})

describe.each(BROWSERS)('a page that attacks us, in %s', (name) => {
  let driver: Driver
  let page: Page
  beforeAll(async () => {
    driver = await startDriver(name, { serve: () => ({ body: HIDING_PAGE }), look: { width: 1280, height: 800 } })
  })
  afterEach(async () => {
    await page.close()
    await driver.clearStorage('local')
    await driver.clearStorage('session')
  })
  afterAll(() => driver.close())

  const openPanel = async (): Promise<Frame> => {
    page = await driver.openPage(POLICY)
    await reportOf(driver, POLICY, 'open')
    await panelTexts(driver, page)
    return driver.panelFrame(page)
  }
  const items = (frame: Frame) =>
    frame.evaluate(() => {
      if (!document.querySelector('.menu-list')) document.querySelector<HTMLElement>('[aria-label="Menu"]')?.click()
      return new Promise<string[]>((resolve) =>
        setTimeout(
          () => resolve([...document.querySelectorAll('.menu-list button')].map((each) => each.textContent ?? '')),
          50,
        ),
      )
    })

  it('cannot hide or move our element by its styles', async () => {
    await openPanel()
    const seen = await page.evaluate(() => {
      const ours = document.documentElement.lastElementChild
      const { display, opacity, visibility, transform, clipPath, pointerEvents } = getComputedStyle(ours as Element)
      const isThere = document.elementFromPoint(1100, 400) === ours
      return { display, opacity, visibility, transform, clipPath, pointerEvents, isThere }
    })
    expect(seen).toEqual({
      ...{ display: 'block', opacity: '1', visibility: 'visible', transform: 'none', clipPath: 'none' },
      ...{ pointerEvents: 'auto', isThere: true },
    })
  })

  it('cannot have it anywhere else, nor leave it empty: a panel that was taken out or moved works again', async () => {
    await openPanel()
    const isWhole = () =>
      until('the panel to be whole again', async () => {
        const frame = await driver.panelFrame(page).catch(() => null)
        return frame?.evaluate(() => document.querySelector('.page-says') !== null).catch(() => false)
      })
    for (const attack of ['remove', 'move'] as const) {
      await page.evaluate((how) => {
        const ours = document.documentElement.lastElementChild as Element
        if (how === 'remove') ours.remove()
        else document.body.append(ours)
      }, attack)
      await until('our element in its place', () => page.evaluate(() => document.documentElement.children.length === 3))
      await isWhole()
    }
  })

  it('that lays itself over the panel gets nothing changed by the reader’s clicks beyond this site', async () => {
    const frame = await openPanel()
    // Every control that the panel has outside its menu, as if the reader had been led to it.
    const clicked = await frame.evaluate(() => {
      let clicks = 0
      for (const list of document.querySelectorAll('select')) {
        for (const { value } of list.options) {
          list.value = value
          list.dispatchEvent(new Event('change', { bubbles: true }))
        }
      }
      for (const button of document.querySelectorAll<HTMLElement>('main button, main summary')) {
        if (!button.matches('.own-tab')) button.click()
        clicks++
      }
      return clicks
    })
    expect(clicked).toBeGreaterThan(5)
    expect(await driver.readStorage('local')).toEqual({})
    const offered = await items(frame)
    expect(offered).toEqual([
      'Move to the left',
      'Turn off on this site',
      'Leave no trace on this site',
      'All insurers',
      'Read a policy PDF',
      'Options',
    ])
    const choose = async (panel: Frame, item: string) => {
      await items(panel)
      await panel
        .evaluate((label) => {
          const found = [...document.querySelectorAll<HTMLElement>('.menu-list button')]
          // It may take the frame away before it could answer.
          setTimeout(() => found.find(({ textContent }) => textContent === label)?.click())
        }, item)
        .catch(() => undefined)
    }
    await choose(frame, 'Move to the left')
    await until('the panel on the left', () =>
      page.evaluate(() => document.elementFromPoint(100, 400) === document.documentElement.lastElementChild),
    )
    // These are tabs of ours, which no page can lay itself over.
    for (const [item, path] of Object.entries({
      'All insurers': 'library',
      'Read a policy PDF': 'reader',
      Options: 'options',
    })) {
      await choose(frame, item)
      const tab = await driver.extensionTab(`${path}.html`)
      expect(await tab.evaluate(() => window.parent === window)).toBe(true)
      await tab.close()
      await page.bringToFront()
    }
    expect(await driver.readStorage('local')).toEqual({})
    await choose(frame, 'Turn off on this site')
    await reportOf(driver, POLICY, 'off')
    expect(await driver.readStorage('local')).toEqual({ 'settings.sitesOff': ['aetna.com'] })
    await page.close()
    await driver.clearStorage('local')
    await choose(await openPanel(), 'Leave no trace on this site')
    await reportOf(driver, POLICY, 'beside')
    expect(await driver.readStorage('local')).toEqual({ 'settings.sitesBeside': ['aetna.com'] })
  })

  it('is not heard: no message or port of its own does anything', async () => {
    await openPanel()
    await page.evaluate(() => {
      const ours = document.documentElement.lastElementChild as Element
      for (const type of [
        'close',
        'move',
        'go',
        'ready',
        'height',
        'page',
        'words',
        'focus',
        'toggle-panel',
        'open-page',
      ]) {
        for (const message of [{ type }, { type, message: {} }, { token: '', type }]) {
          postMessage(message, '*', [new MessageChannel().port2])
          ours.dispatchEvent(new MessageEvent('message', { data: message, bubbles: true, composed: true }))
        }
      }
      for (const type of ['toggle', 'click', 'load'])
        ours.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
      for (const key of ['Escape', 'Enter']) {
        ours.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
      }
      const runtime = Reflect.get(Reflect.get(window, 'chrome') ?? {}, 'runtime')
      if (runtime) throw new Error('the page can speak to extensions')
    })
    expect((await panelTexts(driver, page)).heading).toBe('Aetna')
    expect((await pageReport(driver, POLICY))?.state).toBe('open')
    expect(await driver.readStorage('local')).toEqual({})
  })
})

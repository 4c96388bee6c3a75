import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLAIN_PAGE, SPRAVATO_PAGE } from '../pages/insurer-page'
import { policyPdf } from '../pages/pdf'
import type { Driver, Surface } from './driver'
import { BROWSERS, DIST, startDriver } from './harness'
import { reportOf } from './page-report'
import { type RecordingProxy, recordingProxy } from './recording-proxy'
import { until } from './until'

const POLICY = 'https://www.aetna.com/policy'
const PDF = 'https://www.aetna.com/files/0950.pdf'
const CONTROL = 'https://elsewhere.example/control'

/** What a driver shows of a page of ours, wherever it is. */
type Shown = Page | Frame | Surface
const run = <Result>(where: Shown, call: (wanted: string) => Result, wanted: string) =>
  (where as { evaluate: (call: (wanted: string) => Result, wanted: string) => Promise<Awaited<Result>> }).evaluate(
    call,
    wanted,
  )

/** What browsers ask for on their own, whatever extension is in them. */
const BROWSERS_OWN =
  /(^|\.)(mozilla\.(com|net|org)|firefox\.com|mozgcp\.net|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/

describe.each(BROWSERS)('with every surface used, in %s', (name) => {
  let driver: Driver
  let proxy: RecordingProxy
  // A copy that may read the history, which ours may not.
  const copy = mkdtempSync(join(tmpdir(), `coverage-notes-history-${name}-`))
  beforeAll(async () => {
    cpSync(DIST[name], copy, { recursive: true })
    const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8'))
    manifest.permissions.push('history')
    writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest))
    proxy = await recordingProxy()
    driver = await startDriver(name, {
      extension: copy,
      proxyPort: proxy.port,
      look: { width: 1280, height: 800 },
      serve: (url) => {
        if (url === PDF) return { body: policyPdf(), contentType: 'application/pdf' }
        return { body: url === POLICY ? SPRAVATO_PAGE : PLAIN_PAGE }
      },
    })
  })
  afterAll(async () => {
    await driver.close()
    proxy.close()
    rmSync(copy, { recursive: true })
  })

  /** Clicks what a selector finds, once it is there. */
  const click = (where: Shown, selector: string) =>
    until(selector, () =>
      run(
        where,
        (wanted) => {
          const found = document.querySelector<HTMLElement>(wanted)
          found?.click()
          return found !== null
        },
        selector,
      ).catch(() => false),
    )
  const shows = (where: Shown, selector: string) =>
    until(selector, () => run(where, (wanted) => document.querySelector(wanted) !== null, selector).catch(() => false))
  const choose = (where: Page | Frame, label: string) =>
    until(label, () =>
      where.evaluate((wanted) => {
        const found = [...document.querySelectorAll<HTMLElement>('.menu-list button')]
        const item = found.find((each) => each.textContent === wanted)
        item?.click()
        return item !== undefined
      }, label),
    )
  const network = () => ({
    asked: [...driver.requests],
    // The browser itself connects ahead to the host of a page that is opened.
    hosts: proxy.hosts.filter((host) => !BROWSERS_OWN.test(host) && host !== 'www.aetna.com'),
  })

  it('nothing is asked of the network but the pages that the reader opens', async () => {
    const page = await driver.openPage(POLICY)
    await reportOf(driver, POLICY, 'open')
    const frame = await driver.panelFrame(page)
    await shows(frame, '.page-says')
    await frame.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true
    })
    for (const view of ['denied', 'appeal']) await click(frame, `[data-next="${view}"]`)
    await click(frame, '.letter-part .link-button')
    await click(frame, '.next .own-tab')
    const own = await driver.extensionTab('next.html')
    await shows(own, 'h1')
    await click(frame, '[aria-label="Menu"]')
    await choose(frame, 'All insurers')
    const library = await driver.extensionTab('library.html')
    await library.bringToFront()
    await shows(library, 'h1')
    await click(library, '.reading-bar .back')
    for (const id of ['aetna', 'cigna']) await click(library, `[data-compares="${id}"]`)
    await click(library, '#compare')
    await click(library, '.reading-bar .back')
    for (const view of ['map', 'changes', 'table']) await click(library, `[data-view="${view}"]`)
    await click(library, '[data-opens="medicaid"]')
    await shows(library, '[data-insurer="medicaid"]')

    await page.bringToFront()
    const popup = await driver.openPopup(page)
    await shows(popup, '.here [data-insurer="aetna"]')
    await popup.evaluate(() => {
      const search = document.querySelector<HTMLInputElement>('#lookup, input')
      if (!search) throw new Error('no search')
      search.value = 'cigna'
      search.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await shows(popup, '[data-insurer="cigna"]')
    await popup.close()
    const beside = await driver.openSidePanel(page)
    await shows(beside, 'h1')
    await beside.close()
    const options = await driver.openExtensionPage('options.html')
    await click(options, '#opening-always')
    const welcome = await driver.openExtensionPage('welcome.html')
    await shows(welcome, 'h1')
    const start = await driver.openExtensionPage('reader.html')
    await shows(start, 'h1')

    const { asked, hosts } = network()
    expect(asked.filter((url) => url !== POLICY)).toEqual([])
    expect(hosts).toEqual([])
    for (const each of [own, library, options, welcome, start, page]) await each.close()
  })

  it('one PDF is asked for, when the reader clicks', async () => {
    const tab = await driver.openPage(PDF).catch(() => null)
    const [shown] = tab ? [tab] : (await driver.browser.pages()).slice(-1)
    if (!shown) throw new Error('no tab')
    const before = network()
    expect(new Set(before.asked)).toEqual(new Set([POLICY, PDF]))
    expect(before.hosts).toEqual([])
    const popup = await driver.openPopup(shown)
    await until('the offer', () =>
      popup.evaluate(() => {
        const offer = [...document.querySelectorAll('button')].find(({ textContent }) =>
          /^Read this policy/.test(textContent ?? ''),
        )
        offer?.click()
        return offer !== undefined
      }),
    )
    const reader = await driver.extensionTab('reader.html')
    await reader.bringToFront()
    // What was asked for before the test could answer it went to the proxy; it is asked for anew.
    await shows(reader, 'h1')
    await reader.evaluate(() => location.reload())
    await shows(reader, '[data-mark=treatment]')
    const { asked, hosts } = network()
    expect(asked.slice(before.asked.length)).toContain(PDF)
    expect(new Set(asked)).toEqual(new Set([POLICY, PDF]))
    expect(hosts).toEqual([])
    await reader.close()
    await shown.close()
  })

  it('the browser’s history has no address of ours that names an insurer or a document, and no title that does', async () => {
    const kept = () =>
      driver.inExtension(async () => {
        const found = await chrome.history.search({ text: '', startTime: 0, maxResults: 1000 })
        return found.map(({ url = '', title = '' }) => ({ url, title }))
      })
    await until('the history', async () => (await kept()).some(({ url }) => url === POLICY))
    const ours = (await kept()).filter(({ url }) => /-extension:/.test(url))
    for (const { url, title } of ours) {
      expect(url.replace(driver.extensionOrigin, '')).toMatch(
        /^(panel|popup|options|library|next|reader|welcome|manifest)\.(html|json)$/,
      )
      expect(title).toMatch(/^([\w ]+ · )?Coverage Notes$|^$/)
    }
    // Chromium keeps addresses of extensions, Firefox does not.
    expect(ours.some(({ url }) => url.endsWith('reader.html'))).toBe(name === 'chromium')
  })

  it('a request that should not be would be seen, from a page of ours and from anywhere else', async () => {
    const reader = await driver.openExtensionPage('reader.html')
    await reader.evaluate(
      (url) =>
        window.fetch(url).then(
          () => null,
          () => null,
        ),
      CONTROL,
    )
    // Where no driver stands between: a socket, and in Firefox a tab that the driver did not open.
    const page = await driver.openPage('https://example.org/')
    if (name === 'chromium') await page.evaluate(() => void new window.WebSocket('wss://unseen.example/'))
    else
      await driver.inExtension(() =>
        chrome.tabs.create({ url: 'https://unseen.example/', active: false }).then(() => null),
      )
    await until('the other request', () => network().hosts.includes('unseen.example'))
    expect(network().asked).toContain(CONTROL)
    await page.close()
    await reader.close()
  })

  it('leaves no error in any page', async () => {
    const errors = await driver.errors()
    expect(errors.filter((each) => !/example|502|ERR_|WebSocket/.test(each))).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import type { Frame, Page } from 'puppeteer-core'
import { picturePdf, policyPdf } from '../../pages/pdf'
import { LONG_POLICY, POLICIES } from '../../pages/policies'
import type { BrowserName, Driver, Look, Serve } from '../driver'
import { until } from '../until'
import { settle } from './settle'

/** A state that one of our surfaces is in: its name, and the page and document that show it. */
export interface Shown {
  readonly state: string
  readonly page: Page
  /** The document to look at: the page's own, or our frame in it. */
  readonly target: Page | Frame
}

/** Opens a surface in a look and brings it from one state to the next. */
export type Surface = (driver: Driver, look: Look) => AsyncGenerator<Shown>

const EXAMPLE_PACK = readFileSync('docs/example.pack.json', 'utf8')
const SITE = 'https://www.aetna.com/'
const POLICY = `${SITE}policy`
const PDF = 'application/pdf'

const ANSWERS: Readonly<Record<string, ReturnType<Serve>>> = {
  tip: { body: LONG_POLICY },
  'policy.pdf': { body: policyPdf(), contentType: PDF },
  'pictures.pdf': { body: picturePdf(1), contentType: PDF },
  'locked.pdf': { body: new Uint8Array(readFileSync('test/pages/locked.pdf')), contentType: PDF },
  'sign-in.pdf': { body: '<!doctype html><title>Sign in</title><form></form>' },
  'broken.pdf': { body: policyPdf().slice(0, 400), contentType: PDF },
}

/** Answers for the pages and PDFs that the surfaces are opened on. */
export const serveSurfaces: Serve = (url) => ANSWERS[url.replace(SITE, '')] ?? { body: POLICIES.newerOtherwise }

type Document = Page | Frame

const has = (target: Document, selector: string) =>
  until(selector, () =>
    target.evaluate((wanted) => document.querySelector(wanted) !== null, selector).catch(() => false),
  )
const click = async (target: Document, selector: string) => {
  await has(target, selector)
  await target.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector)
}
const type = async (target: Document, selector: string, value: string) => {
  await has(target, selector)
  await target.evaluate(
    (wanted, typed) => {
      const input = document.querySelector<HTMLInputElement>(wanted)
      if (!input) return
      input.value = typed
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    selector,
    value,
  )
}
const unfold = (target: Document) =>
  target.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

/** Loads a page anew and waits until what stood there before is gone. */
const loadAnew = async (page: Page) => {
  await page.evaluate(() => {
    document.documentElement.dataset.before = ''
    location.reload()
  })
  await has(page, ':root:not([data-before])')
}

const inPanel: Surface = async function* (driver, look) {
  const page = await driver.openPage(POLICY, look)
  await page.bringToFront()
  const frame = await driver.panelFrame(page)
  const shown = (state: string): Shown => ({ state, page, target: frame })
  await has(frame, '.answer')
  await has(frame, '.on-page')
  yield shown('as it opens')
  await click(frame, '.bar [aria-expanded]')
  await has(frame, '.menu-list')
  yield shown('menu open')
  await click(frame, '.bar [aria-expanded]')
  await click(frame, '.on-page .chip')
  await click(frame, '.mentions li button')
  await has(frame, '.mentions [aria-current]')
  await unfold(frame)
  await settle(frame)
  yield shown('a term open, and everything unfolded')
  for (const view of ['denied', 'costs']) {
    await click(frame, `[data-next="${view}"]`)
    await has(frame, '.next .back')
    yield shown(`what next, ${view}`)
    await click(frame, '.next .back')
  }
  await page.close()
}

const panelAlone: Surface = async function* (driver, look) {
  for (const insurer of ['blue-cross-blue-shield', 'bcbs-arizona', 'medicaid', '']) {
    const page = await driver.openExtensionPage(insurer ? `panel.html?insurer=${insurer}` : 'panel.html', look)
    await page.bringToFront()
    await has(page, 'h1')
    if (insurer) await has(page, '.answer')
    await unfold(page)
    await settle(page)
    yield { state: insurer || 'no insurer', page, target: page }
    await page.close()
  }
}

/** The side panel shows the tab in front, so it stays behind the insurer's. Firefox brings what it changes the look of to the front. */
const sidePanelNotices: Surface = async function* (driver, look) {
  const tab = await driver.openPage(POLICY, look)
  const page = await driver.openExtensionPage('panel.html', look)
  await tab.bringToFront()
  for (const [state, values] of [
    ['site turned off', { 'settings.sitesOff': ['aetna.com'] }],
    ['insurer turned off', { 'settings.insurersOff': ['aetna'] }],
  ] as const) {
    await driver.writeStorage('local', values)
    await loadAnew(page)
    await has(page, '.tab-notice')
    await has(page, '.answer')
    yield { state, page, target: page }
    await driver.clearStorage('local')
  }
  await page.close()
  await tab.close()
}

const tip: Surface = async function* (driver, look) {
  await driver.writeStorage('local', { 'settings.opening': 'click' })
  const page = await driver.openPage(`${SITE}tip`, look)
  await page.bringToFront()
  const at = await page.evaluate(() => {
    const { left = 0, top = 0, width = 0, height = 0 } = document.querySelector('#old')?.getBoundingClientRect() ?? {}
    return { x: left + width / 2, y: top + height / 2 }
  })
  await until('the tip', async () => {
    await page.mouse.move(at.x - 4, at.y)
    await page.mouse.move(at.x, at.y, { steps: 3 })
    await new Promise((resolve) => setTimeout(resolve, 500))
    return driver.inOurRoot(page, (root) => root.querySelector('.tip[data-shown]') !== null).catch(() => false)
  })
  const frame = await driver.panelFrame(page)
  await has(frame, 'main.tip')
  yield { state: 'explains a code', page, target: frame }
  await page.close()
  await driver.clearStorage('local')
}

const popup: Surface = async function* (driver, look) {
  const tab = await driver.openPage(POLICY, look)
  const page = await driver.openExtensionPage('popup.html', look)
  await page.bringToFront()
  const shown = (state: string): Shown => ({ state, page, target: page })
  await has(page, '.picks')
  yield shown('unknown page')
  await type(page, 'input', 'blue cross')
  await has(page, '[role=option]')
  yield shown('insurers found')
  await type(page, 'input', 'zzzzqqq')
  await has(page, '.none')
  yield shown('nothing found')
  await type(page, 'input', 'aetna')
  await click(page, '[role=option]')
  await has(page, '.answer')
  await unfold(page)
  await settle(page)
  yield shown('one insurer')
  // Loaded anew behind the insurer's tab, it shows that tab.
  const reload = async () => {
    await tab.bringToFront()
    await loadAnew(page)
    await has(page, '.answer-rows')
    await page.bringToFront()
  }
  await reload()
  yield shown('an insurer’s page')
  await driver.writeStorage('local', { 'settings.sitesOff': ['aetna.com'] })
  await reload()
  yield shown('turned off here')
  await driver.writeStorage('local', { 'settings.sitesOff': [], 'settings.sitesBeside': ['aetna.com'] })
  await reload()
  yield shown('no trace here')
  await driver.clearStorage('local')
  await page.close()
  await tab.close()
}

/** A pack of the organization's, as its policy brings it, and one that this version no longer takes. */
const PACKS = {
  managed: { settings: { side: 'left', plan: 'commercial', markKinds: ['treatment'] }, packs: [EXAMPLE_PACK] },
  'pack.0': { text: EXAMPLE_PACK, isRight: false },
}

const options: Surface = async function* (driver, look) {
  await driver.writeStorage('local', {
    ...PACKS,
    'settings.insurersOff': ['aetna'],
    'settings.sitesOff': ['www.cigna.com'],
  })
  const page = await driver.openExtensionPage('options.html', look)
  await page.bringToFront()
  const shown = (state: string): Shown => ({ state, page, target: page })
  await has(page, '.locked')
  await has(page, '.off-list [data-pack]')
  await has(page, '#insurersOff li')
  yield shown('as they are')
  await click(page, '#reset')
  await has(page, '#reset-yes')
  yield shown('asking before the reset')
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('input#import')
    const files = new DataTransfer()
    files.items.add(new File(['{"app":"coverage-notes","version":1,"settings":{"theme":"purple"}}'], 'settings.json'))
    if (!input) return
    input.files = files.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await until('the refusal', () => page.evaluate(() => document.body.innerText.includes('That file was not loaded')))
  yield shown('a file refused')
  await page.close()
  await driver.clearStorage('local')
}

const library: Surface = async function* (driver, look) {
  await driver.writeStorage('local', PACKS)
  const page = await driver.openExtensionPage('library.html', look)
  await page.bringToFront()
  const shown = (state: string): Shown => ({ state, page, target: page })
  await has(page, '.matrix [data-compares="medicare"]')
  await has(page, '.matrix .tag-pack')
  await settle(page)
  yield shown('the table')
  await click(page, '[data-asks-status="prior-authorization"]')
  await until('fewer', () => page.evaluate(() => document.querySelector('.count .link-button') !== null))
  yield shown('filtered')
  await type(page, '.filters input', 'zzzzqqq')
  await until('none', () => page.evaluate(() => document.querySelector('.insurer-row') === null))
  yield shown('nothing fits')
  await click(page, '.count .link-button')
  for (const id of ['aetna', 'cigna', 'bcbs-massachusetts']) await click(page, `[data-compares="${id}"]`)
  await has(page, '#compare')
  yield shown('three chosen')
  await click(page, '#compare')
  await has(page, '.compare-row')
  await settle(page)
  yield shown('side by side')
  await click(page, '.back')
  await click(page, '[data-view=map]')
  await click(page, '[data-state=NY]')
  await has(page, '.in-state')
  await unfold(page)
  yield shown('the map')
  await click(page, '[data-view=changes]')
  await has(page, '.changes, .library-changes')
  yield shown('what changed')
  await page.evaluate(() => {
    location.hash = '#aetna'
  })
  await has(page, '.answer')
  await unfold(page)
  await settle(page)
  yield shown('one insurer')
  await page.close()
  await driver.clearStorage('local')
}

const whatNext: Surface = async function* (driver, look) {
  const paths = [
    '',
    '?insurer=aetna',
    '?insurer=aetna&view=questions',
    '?insurer=aetna&view=denied',
    '?insurer=medicaid&view=denied',
    '?insurer=aetna&view=ready',
    '?insurer=medicare&view=costs',
    '?insurer=aetna&view=article',
    '?insurer=aetna&view=appeal',
    '?insurer=aetna&view=necessity',
  ]
  const page = await driver.openExtensionPage('next.html', look)
  await page.bringToFront()
  for (const path of paths) {
    await page.evaluate((search) => location.replace(`next.html${search}`), path)
    await until(`next.html${path}`, () =>
      page
        .evaluate((search) => location.search === search && document.querySelector('h1') !== null, path)
        .catch(() => false),
    )
    if (path) await has(page, 'main .next, main a, main button')
    await settle(page)
    await unfold(page)
    // With a date, the steps after a denial show their last days.
    if (path.includes('denied')) await type(page, '.next input[type=date]', '2026-11-10')
    await settle(page)
    yield { state: path, page, target: page }
  }
  await page.close()
}

const reader: Surface = async function* (driver, look) {
  const page = await driver.openExtensionPage('reader.html', look)
  await page.bringToFront()
  await has(page, 'h1')
  yield { state: 'before a file is chosen', page, target: page }
  const open = async (document: string) => {
    await driver.writeStorage('session', { handedOver: { to: 'reader', insurer: 'aetna', document: SITE + document } })
    await loadAnew(page)
    await page.bringToFront()
  }
  await open('policy.pdf')
  await has(page, '[data-mark=treatment]')
  yield { state: 'a policy', page, target: page }
  await click(page, '[aria-label="Find in this document"]')
  await has(page, '.find-bar input')
  yield { state: 'finding', page, target: page }
  for (const [document, selector] of [
    ['pictures.pdf', '.page'],
    ['locked.pdf', '#password'],
    ['gone.pdf', '[data-failure]'],
    ['sign-in.pdf', '[data-failure]'],
    ['broken.pdf', '[data-failure]'],
  ] as const) {
    await open(document)
    await has(page, selector)
    await settle(page)
    yield { state: document, page, target: page }
  }
  await page.close()
}

const welcome: Surface = async function* (driver, look) {
  const page = await driver.openExtensionPage('welcome.html', look)
  await page.bringToFront()
  await has(page, 'h1')
  yield { state: 'as it opens', page, target: page }
  await page.close()
}

/** Every surface that readers meet in a browser, by what it is called in the tests. */
export const surfacesIn = (browser: BrowserName): [name: string, surface: Surface][] =>
  Object.entries({
    'the panel in a page': inPanel,
    'the panel alone': panelAlone,
    ...(browser === 'chromium' && { 'the side panel’s notices': sidePanelNotices }),
    'the tip': tip,
    'the popup': popup,
    'the options': options,
    'the library': library,
    '“What next”': whatNext,
    'the reader': reader,
    'the welcome page': welcome,
  })

import { resolve } from 'node:path'
import puppeteer, { type Page } from 'puppeteer-core'
import type { Driver, DriverOptions, Look, Surface } from './driver'
import { PageWatch } from './page-watch'
import { extensionStorage } from './storage'
import { evaluateText, pageSurface } from './surface'
import { pause, until } from './until'

const WIDTH = 1280
const HEIGHT = 800

/** How long Firefox lets the background idle before it ends it, in the browsers that tests start, in milliseconds. */
const BACKGROUND_IDLE_MS = 1500

/** How often a new tab is looked at before another one is opened in its stead. */
const POLLS_BEFORE_ANOTHER_TAB = 40

/** Preferences that Firefox is started with; most of how a page looks can only be set here. */
function preferences({ colorScheme, reducedMotion, forcedColors, textScale, scale }: Look): Record<string, unknown> {
  return {
    'extensions.background.idle.timeout': BACKGROUND_IDLE_MS,
    // Permissions are given without asking, because no driver can press the button of the browser's own prompt.
    'extensions.webextOptionalPermissionPrompts': false,
    ...(colorScheme && { 'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1 }),
    ...(reducedMotion && { 'ui.prefersReducedMotion': 1 }),
    ...(forcedColors && { 'browser.display.document_color_use': 2 }),
    ...(textScale && { 'font.size.systemFontScale': textScale * 100, 'ui.textScaleFactor': textScale * 100 }),
    ...(scale && { 'layout.css.devPixelsPerPx': String(scale) }),
  }
}

/** Starts Firefox with the extension. */
export async function startFirefox(options: DriverOptions): Promise<Driver> {
  const { live = false, headless = true, look: firstLook = {} } = options
  const browser = await puppeteer.launch({
    browser: 'firefox',
    ...(options.browserPath === undefined ? {} : { executablePath: options.browserPath }),
    headless,
    extraPrefsFirefox: preferences(firstLook),
    args: ['--width', String(firstLook.width ?? WIDTH), '--height', String((firstLook.height ?? HEIGHT) + 100)],
  })
  const watch = new PageWatch(options.serve ?? (() => undefined), live)
  const hrefOf = (page: Page) => page.evaluate(() => location.href).catch(() => '')
  // The address of an extension's tab is kept from the driver: the page itself has to say it.
  const tabWith = (path: string) =>
    until(`a tab with ${path}`, async () => {
      for (const page of await browser.pages()) {
        const href = await hrefOf(page)
        if (href.startsWith('moz-extension:') && new URL(href).pathname === `/${path.split(/[?#]/)[0]}`) return page
      }
      return null
    })
  const install = async () => {
    const id = await browser.installExtension(resolve(options.extension))
    // It opens its welcome page, from which the rest can be reached.
    return { id, home: await tabWith('welcome.html') }
  }
  let installed = await install()
  let origin = new URL('/', await hrefOf(installed.home)).href

  const inExtension: Surface['evaluate'] = (run, ...args) => evaluateText(installed.home, run, args)
  const openTab = async (url: string, look: Look = firstLook) => {
    const page = await browser.newPage()
    await watch.attach(page)
    await show(page, look)
    await page.goto(url)
    return page
  }
  const show = (page: Page, { width = WIDTH, height = HEIGHT, zoom = 1 }: Look) =>
    page.setViewport({ width: Math.round(width / zoom), height: Math.round(height / zoom) })
  const openOwn = async (path: string, active: boolean) => {
    const before = new Set(await browser.pages())
    const open = () =>
      inExtension((url: string, isActive: boolean) => chrome.tabs.create({ url, active: isActive }), path, active)
    await open()
    let polls = 0
    return until(`${path} to open`, async () => {
      // Now and then the driver never learns that the new tab left about:blank; another one helps.
      if (++polls % POLLS_BEFORE_ANOTHER_TAB === 0) await open()
      for (const page of await browser.pages()) {
        if (before.has(page) || !(await hrefOf(page)).startsWith(origin)) continue
        if ((await page.evaluate(() => document.readyState)) === 'complete') return page
      }
      return null
    })
  }

  return {
    name: 'firefox',
    browser,
    get extensionOrigin() {
      return origin
    },
    get serve() {
      return watch.serve
    },
    set serve(serve) {
      watch.serve = serve
    },
    requests: watch.requests,
    unanswered: watch.unanswered,
    errors: async () => watch.errors,
    openPage: openTab,
    async openExtensionPage(path, look = firstLook) {
      const page = await openOwn(path, true)
      await show(page, look)
      return page
    },
    extensionTab: tabWith,
    panelFrame: () => Promise.reject(new Error('Firefox lets no driver look into the frame of an extension')),
    clickIn: () => Promise.reject(new Error('Firefox lets no driver look into the frame of an extension')),
    async runCommand(page, command) {
      // No driver can press a browser's own shortcut or wake its listener, so the tab gets what the background would send.
      await page.bringToFront()
      await inExtension(async (type: string) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
        if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, { type, message: {} }, { frameId: 0 })
      }, command)
    },
    async openPopup(page) {
      // As a tab that is not in front: the active tab stays the page that the popup is asked about.
      await page.bringToFront()
      return pageSurface(await openOwn('popup.html', false))
    },
    openSidePanel: async () => pageSurface(await openOwn('panel.html', false)),
    changeLook: show,
    inExtension,
    ...extensionStorage(inExtension),
    stopBackground: () => pause(2 * BACKGROUND_IDLE_MS + 500),
    async withholdSite(host) {
      await inExtension((site: string) => chrome.permissions.remove({ origins: [`*://*.${site}/*`] }), host)
    },
    async giveSite(host) {
      // A request must come from a click.
      await installed.home.bringToFront()
      await inExtension((site: string) => {
        const ask = () => chrome.permissions.request({ origins: [`*://*.${site}/*`] })
        document.addEventListener('click', ask, { once: true, capture: true })
      }, host)
      await installed.home.mouse.click(1, 1)
      await until(`access to ${host}`, () =>
        inExtension((site: string) => chrome.permissions.contains({ origins: [`*://*.${site}/*`] }), host),
      )
    },
    async reloadExtension() {
      await browser.uninstallExtension(installed.id)
      installed = await install()
      origin = new URL('/', await hrefOf(installed.home)).href
    },
    openPrivatePage: () => Promise.reject(new Error('no driver can allow an extension in private windows of Firefox')),
    close: () => browser.close(),
  }
}

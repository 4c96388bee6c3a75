import { readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import puppeteer, { type Frame, type Page } from 'puppeteer-core'
import { inFirefoxRoot } from './closed-root'
import type { Driver, DriverOptions, Look, Surface } from './driver'
import { firefoxFootprint } from './firefox-footprint'
import { firefoxSurface } from './firefox-surface'
import { firefoxSystem, type RunInFirefox, SYSTEM_ACCESS } from './firefox-system'
import { homeWithPolicy } from './organization-policy'
import { PageWatch } from './page-watch'
import { extensionStorage } from './storage'
import { evaluateText, pageSurface } from './surface'
import { pause, until } from './until'

const WIDTH = 1280
const HEIGHT = 800

/** How often a new tab is looked at before another one is opened in its stead. */
const POLLS_BEFORE_ANOTHER_TAB = 40
/** How often a tab that the extension opened is looked for, half a second each time, before it is loaded anew. */
const LOOKS_BEFORE_LOADING_ANEW = 8

const PREFERENCES = {
  // Permissions are given without asking, because no driver can press the button of the browser's own prompt.
  'extensions.webextOptionalPermissionPrompts': false,
  // The popup stays open while the driver looks at something else.
  'ui.popup.disable_autohide': true,
}

// What the extension stored stays in a profile that is used again, though a driver's extensions end with the browser; the
// driver also takes back what Firefox noted of the extension's address.
const lasting = (extension: string) => ({
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.uuids': JSON.stringify({
    [JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')).browser_specific_settings.gecko.id]:
      'c0ffee00-0000-4000-8000-000000000000',
  }),
})

// Intercepted requests never get that far; whatever slips past the interception finds nobody.
const offline = (proxyPort = 9) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
  'network.proxy.no_proxies_on': '',
})

// The popup loads in a panel of its own first and moves when it is shown; what was asked of it before is lost.
const POPUP_PANEL = "document.querySelector('#customizationui-widget-panel')"
const POPUP = `(${POPUP_PANEL}?.state === 'open' ? ${POPUP_PANEL}.querySelector('browser[webextension-view-type=popup]') : null)`
const SIDEBAR = "SidebarController.browser.contentDocument.querySelector('browser')"

// What went wrong in the background, the content script and the extension's pages, wherever they are.
const LOGGED_ERRORS = `return Services.console.getMessageArray()
  .filter((each) => each instanceof Ci.nsIScriptError && !(each.flags & Ci.nsIScriptError.warningFlag))
  .filter((each) => each.sourceName.startsWith(extension.baseURL))
  // What Firefox notes when a page closes, or is left for another, before an answer reaches it.
  .filter((each) => !/Promise re(solv|ject)ed (after context unloaded|while context is inactive)/.test(each.errorMessage))
  .map((each) => each.sourceName.slice(extension.baseURL.length) + ': ' + each.errorMessage)`

/** Starts Firefox with the extension. */
export async function startFirefox(options: DriverOptions): Promise<Driver> {
  const { live = false, headless = true, look: firstLook = {}, policy } = options
  const homeFolder = policy && homeWithPolicy(manifestId(options.extension), policy)
  const browser = await puppeteer.launch({
    browser: 'firefox',
    ...(options.browserPath === undefined ? {} : { executablePath: options.browserPath }),
    headless,
    ...(homeFolder && { env: { ...process.env, HOME: homeFolder } }),
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    extraPrefsFirefox: {
      ...PREFERENCES,
      ...(options.profile === undefined ? {} : lasting(options.extension)),
      ...(live ? {} : offline(options.proxyPort)),
    },
    args: [
      // Whoever can reach the driver's port can then do anything in this Firefox: not for one that goes to the network.
      ...(live ? [] : [SYSTEM_ACCESS]),
      ...(options.flags ?? []),
      '--width',
      String(firstLook.width ?? WIDTH),
      '--height',
      String((firstLook.height ?? HEIGHT) + 100),
    ],
  })
  const watch = new PageWatch(options.serve ?? (() => undefined), live)
  const hrefOf = (page: Page) => page.evaluate(() => location.href).catch(() => '')
  // The address of an extension's tab is kept from the driver: the page itself has to say it.
  const tabWith = (path: string, timeoutMs?: number) =>
    until(
      `a tab with ${path}`,
      async () => {
        for (const page of await browser.pages()) {
          const href = await hrefOf(page)
          if (href.startsWith('moz-extension:') && new URL(href).pathname === `/${path.split(/[?#]/)[0]}`) return page
        }
        return null
      },
      timeoutMs,
    )
  const extensionId = await browser.installExtension(resolve(options.extension))
  const run = live ? runNowhere : await firefoxSystem(browser, extensionId)
  // Now and then the driver never learns of a new tab; another one helps.
  const openWelcome = () =>
    until('the extension to start', async () => {
      await run(`
        await extension.policy.readyPromise
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal()
        gBrowser.addTab(extension.baseURI.resolve('welcome.html'), { triggeringPrincipal })`)
      const tab = await tabWith('welcome.html', 2000).catch(() => null)
      // One of the copy before may still stand there, with nothing of the extension left in it.
      const isAlive = await tab?.evaluate(() => Boolean(globalThis.chrome?.runtime?.id)).catch(() => false)
      return isAlive ? tab : null
    })
  // It opens its welcome page, from which the rest can be reached.
  let home = await tabWith('welcome.html', live ? 30_000 : 8000).catch(openWelcome)
  const origin = new URL('/', await hrefOf(home)).href

  const inExtension: Surface['evaluate'] = (run, ...args) => evaluateText(home, run, args)
  const openTab = async (url: string, look: Look = firstLook) => {
    const page = await browser.newPage()
    await watch.attach(page)
    await show(page, look)
    await page.goto(url)
    return page
  }
  const show = async (page: Page, look: Look) => {
    const { width = WIDTH, height = HEIGHT, scale, zoom = 1, textScale = 1 } = look
    if (!live) {
      await page.bringToFront()
      // Zoomed, a page never gets the width that the driver then waits for.
      await run('gBrowser.selectedBrowser.fullZoom = 1')
    }
    await page.setViewport({ width, height, ...(scale && { deviceScaleFactor: scale }) })
    if (live) return
    await run(`
      const { prefs } = Services
      const set = (name, value) => (value === null ? prefs.clearUserPref(name) : prefs.setIntPref(name, value))
      set('layout.css.prefers-color-scheme.content-override', ${colorSchemePreference(look)})
      set('ui.prefersReducedMotion', ${look.reducedMotion ? 1 : null})
      set('browser.display.document_color_use', ${look.forcedColors ? 2 : null})
      gBrowser.selectedBrowser.browsingContext.mediumOverride = '${look.print ? 'print' : ''}'
      gBrowser.selectedBrowser.textZoom = ${textScale}
      gBrowser.selectedBrowser.fullZoom = ${zoom}`)
  }
  const withAddon = (statement: string) =>
    run(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
      const addon = await AddonManager.getAddonByID(${JSON.stringify(extensionId)})
      await ${statement}`)
  const reload = async (statement = 'addon.reload()') => {
    await withAddon(statement)
    // Its tabs are gone, and it says welcome only once.
    home = await openWelcome()
  }
  const closePopup = async () => {
    await run(`${POPUP_PANEL}?.hidePopup()`)
    await until('the popup to close', () => run(`return (${POPUP_PANEL}?.state ?? 'closed') === 'closed'`))
  }
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
    extensionOrigin: origin,
    get serve() {
      return watch.serve
    },
    set serve(serve) {
      watch.serve = serve
    },
    requests: watch.requests,
    unanswered: watch.unanswered,
    errors: async () => [...watch.errors, ...(live ? [] : ((await run(LOGGED_ERRORS)) as string[]))],
    openPage: openTab,
    async openExtensionPage(path, look = firstLook) {
      const page = await openOwn(path, true)
      await watch.attach(page)
      await show(page, look)
      return page
    },
    async extensionTab(path) {
      let looks = 0
      const page = await until(`a tab with ${path}`, async () => {
        // Now and then the driver never learns that a new tab left about:blank; of one that is loaded anew it does.
        if (++looks % LOOKS_BEFORE_LOADING_ANEW === 0) {
          await run(`for (const { linkedBrowser } of gBrowser.tabs)
            if (linkedBrowser.currentURI.spec.startsWith(extension.baseURI.resolve(${JSON.stringify(path)}))) linkedBrowser.reload()`)
        }
        return tabWith(path, 500).catch(() => null)
      })
      await watch.attach(page)
      return page
    },
    panelFrame: (page) => until('the panel', () => panelFrame(page)),
    async clickIn(page, frame, selector) {
      // Where a frame stands in a closed root only its own window can tell.
      const [left, top] = await page.evaluate(screenPlace, null)
      const [x, y] = await stillPlace(frame, selector)
      await page.mouse.click(x - left, y - top)
    },
    async runCommand(page, command) {
      await page.bringToFront()
      // Just what the key does; headless Firefox hears no key of its own window.
      await run(`
        const commands = [...(await extension.shortcuts.commands)].filter(([, { shortcut }]) => shortcut)
        const at = commands.findIndex(([name]) => name === ${JSON.stringify(command)})
        const keyset = document.querySelector('keyset[id^=ext-keyset-id]')
        keyset.children[at].doCommand()`)
    },
    async openPopup(page) {
      await page.bringToFront()
      await closePopup()
      await run('await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window)')
      return firefoxSurface(run, POPUP, closePopup)
    },
    async openSidePanel(page) {
      await page.bringToFront()
      const id = await run(
        `return [...SidebarController.sidebars.keys()].find((each) => each.endsWith('-sidebar-action'))`,
      )
      if (id === null) return pageSurface(await openOwn('panel.html', false))
      await run(`await SidebarController.show(${JSON.stringify(id)})`)
      return firefoxSurface(run, SIDEBAR, () => run('SidebarController.hide()'))
    },
    changeLook: show,
    inOurRoot: (page, run, ...args) => inFirefoxRoot(page, run, args) as Promise<never>,
    inExtension,
    ...extensionStorage(inExtension),
    stopBackground: async () => void (await run('await extension.terminateBackground()')),
    async withholdSite(host) {
      await inExtension((site: string) => chrome.permissions.remove({ origins: [`*://*.${site}/*`] }), host)
    },
    async giveSite(host) {
      // A request must come from a click.
      await home.bringToFront()
      await inExtension((site: string) => {
        const ask = () => chrome.permissions.request({ origins: [`*://*.${site}/*`] })
        document.addEventListener('click', ask, { once: true, capture: true })
      }, host)
      await home.mouse.click(1, 1)
      await until(`access to ${host}`, () =>
        inExtension((site: string) => chrome.permissions.contains({ origins: [`*://*.${site}/*`] }), host),
      )
    },
    // It says yes to everything (PREFERENCES).
    willSayYes: async () => undefined,
    async takeBack(host) {
      await inExtension((origin: string) => chrome.permissions.remove({ origins: [origin] }), `https://${host}/*`)
    },
    reloadExtension: () => reload(),
    setEnabled: async (isEnabled) => void (await (isEnabled ? reload('addon.enable()') : withAddon('addon.disable()'))),
    async footprint(page) {
      await page.bringToFront()
      return firefoxFootprint(run)
    },
    async openPrivatePage(url) {
      await run(`
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
        const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] }
        await ExtensionPermissions.add(extension.id, allowed, extension)`)
      await reload()
      const before = new Set(await browser.pages())
      await run('OpenBrowserWindow({ private: true })')
      const page = await until('the private window', async () =>
        (await browser.pages()).find((each) => !before.has(each)),
      )
      await watch.attach(page)
      const isLoaded = `return !Services.wm.getMostRecentWindow('navigator:browser').gBrowser?.selectedBrowser.webProgress.isLoadingDocument`
      await until('the private window to have loaded', () => run(isLoaded))
      await pause(500)
      await until('the private window to have loaded', () => run(isLoaded))
      // The window's own first page, still loading, may end ours, or take its place when it has loaded.
      await until('the page in the private window', async () => {
        if (!(await page.goto(url).catch(() => null))) return false
        await pause(1000)
        return (await hrefOf(page)) === url
      })
      return page
    },
    async close() {
      await browser.close()
      if (homeFolder) rmSync(homeFolder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

const runNowhere: RunInFirefox = () => Promise.reject(new Error('a live Firefox gives no access to its own window'))

/** The id that an extension's manifest gives itself for Firefox. */
const manifestId = (extension: string): string =>
  JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')).browser_specific_settings.gecko.id

/** 0 is dark, 1 is light: layout/style/PreferenceSheet.cpp. */
function colorSchemePreference({ colorScheme }: Look): 0 | 1 | null {
  if (!colorScheme) return null
  return colorScheme === 'dark' ? 0 : 1
}

/** The frame with the panel. Its address reads as about:blank from outside. */
async function panelFrame(page: Page): Promise<Frame | null> {
  for (const frame of page.frames()) {
    const path = await frame.evaluate(() => location.protocol + location.pathname).catch(() => '')
    if (path === 'moz-extension:/panel.html') return frame
  }
  return null
}

/** Where an element of a frame stands once it stands still: a click where it was a moment ago misses it. */
async function stillPlace(frame: Frame, selector: string): Promise<readonly [x: number, y: number]> {
  let [lastX, lastY] = [Number.NaN, Number.NaN]
  return until(`${selector} to stand still`, async () => {
    const [x, y] = await frame.evaluate(screenPlace, selector)
    // Where it can be scrolled to in two ways, it goes back and forth between them by a pixel.
    const isStill = Math.abs(x - lastX) < 2 && Math.abs(y - lastY) < 2
    ;[lastX, lastY] = [x, y]
    if (!isStill) await pause(50)
    return isStill && ([x, y] as const)
  })
}

/** Where on the screen a page's corner is, or the middle of an element, in CSS pixels. Runs in the page. */
function screenPlace(selector: string | null): readonly [x: number, y: number] {
  const [left, top] = [Number(Reflect.get(window, 'mozInnerScreenX')), Number(Reflect.get(window, 'mozInnerScreenY'))]
  if (selector === null) return [left, top]
  const element = document.querySelector(selector)
  if (!element) throw new Error(`no ${selector} here`)
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { x, y, width, height } = element.getBoundingClientRect()
  return [left + x + width / 2, top + y + height / 2]
}

import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import puppeteer, { type Browser, type CDPSession, type Page, type Target, type WebWorker } from 'puppeteer-core'
import { chromiumFootprint } from './chromium-footprint'
import { applyMedia, applyWindow } from './chromium-look'
import { openExtensionSettings } from './chromium-settings'
import { ONE_AFTER_THE_OTHER } from './click-at'
import { inChromiumRoot } from './closed-root'
import type { Driver, DriverOptions, Look, Surface } from './driver'
import { chromiumWithPolicy } from './organization-policy'
import { PageWatch } from './page-watch'
import { extensionStorage } from './storage'
import { evaluateText, pageSurface } from './surface'
import { until } from './until'

const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]
// Intercepted requests never look a name up; whatever slips past the interception finds nobody.
const OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']

/** How long one try to click something may take, in milliseconds. */
const CLICK_MS = 8000

/** Starts Chromium, Chrome or Edge with the extension. */
export async function startChromium(options: DriverOptions): Promise<Driver> {
  const { live = false, headless = true, look: firstLook = {}, policy, browserPath } = options
  const governed = policy && chromiumWithPolicy(browserPath ?? '', options.extension, policy)
  const program = governed?.program ?? browserPath
  const browser = await puppeteer.launch({
    ...(program === undefined ? {} : { executablePath: program }),
    // Branded Chrome ignores --load-extension since 137; over a pipe the extension is loaded by the protocol instead.
    pipe: true,
    enableExtensions: [resolve(options.extension)],
    headless,
    defaultViewport: null,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    args: [...QUIET, ...(live ? [] : OFFLINE), ...proxyFlags(options), ...(options.flags ?? [])],
  })
  const watch = new PageWatch(options.serve ?? (() => undefined), live)
  const looks = new WeakMap<Page, Look>()
  const sessions = new Sessions()
  watchTargets(browser, watch, looks, sessions)
  const background = await browser.waitForTarget((target) => target.type() === 'service_worker')
  const extensionOrigin = new URL('/', background.url()).href
  const extensionId = new URL(extensionOrigin).host
  let settings: Promise<Page> | undefined

  const settingsPage = () => {
    settings ??= openExtensionSettings(browser)
    return settings
  }
  const inExtension: Surface['evaluate'] = async (run, ...args) => {
    // Its manifest is a page of the extension that runs nothing.
    const page = await browser.newPage({ background: true })
    try {
      await page.goto(`${extensionOrigin}manifest.json`)
      return await evaluateText(page, run, args)
    } finally {
      await page.close()
    }
  }
  const workers = () => browser.targets().filter((target) => isBackground(target, extensionOrigin))
  const worker = async (): Promise<WebWorker> => {
    if (workers().length === 0) await wakeBackground(browser, extensionOrigin)
    const found = await until('the background', () => workers()[0]?.worker())
    return found
  }
  const show = async (page: Page, look: Look) => {
    looks.set(page, look)
    await applyWindow(page, look)
    await applyMedia(await sessions.of(page), look)
    for (const target of panelTargets(browser)) await applyMedia(await sessions.of(target), look)
  }
  const openTab = async (url: string, look: Look = firstLook) => {
    const page = await browser.newPage()
    await watch.attach(page)
    if (headless || Object.keys(look).length > 0) await show(page, look)
    await page.goto(url)
    return page
  }
  const restart = async (act: (page: Page) => Promise<void>) => {
    const page = await settingsPage()
    const old = workers()
    await act(page)
    await until('the extension to start again', () => workers().find((target) => !old.includes(target)))
  }
  const reload = (page: Page) =>
    page.evaluate(async (id) => void (await chrome.developerPrivate.reload(id, { failQuietly: true })), extensionId)

  return {
    name: 'chromium',
    browser,
    extensionOrigin,
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
    openExtensionPage: (path, look) => openTab(`${extensionOrigin}${path}`, look),
    extensionTab: (path) =>
      until(`a tab with ${path}`, async () => {
        const isWanted = (target: Target) =>
          target.type() === 'page' && target.url().startsWith(`${extensionOrigin}${path}`)
        const page = await browser.targets().find(isWanted)?.page()
        // The empty document that it begins with may still be on its way out.
        const isThere = await page?.evaluate(() => document.readyState === 'complete').catch(() => false)
        return isThere ? page : null
      }),
    panelFrame: (page) =>
      until('the panel', async () => {
        const frame = page.frames().find((each) => isPanel(each.url()))
        // The empty document that the frame begins with may still be on its way out.
        const isThere = await frame
          ?.evaluate(() => location.protocol === 'chrome-extension:' && document.readyState === 'complete')
          .catch(() => false)
        return isThere ? frame : null
      }),
    async clickIn(page, frame, selector) {
      await until(`a click on ${selector}`, async () => {
        // A tab in the back paints nothing, and the click waits for the element to stand still; a busy machine may put another in front.
        await page.bringToFront()
        const click = frame.locator(selector).setTimeout(CLICK_MS).click(ONE_AFTER_THE_OTHER)
        // What is clicked may take its own frame away, before the driver has heard of the click's end.
        return click.then(() => true).catch(() => frame.detached)
      })
    },
    async runCommand(page, command) {
      await page.bringToFront()
      // Headless has no keyboard shortcuts, so the event is raised where it would arrive. It grants no activeTab.
      await (await worker()).evaluate(async (name) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
        const event: unknown = chrome.commands.onCommand
        ;(event as { dispatch(name: string, tab?: chrome.tabs.Tab): void }).dispatch(name, tab)
      }, command)
    },
    async openPopup(page) {
      await page.bringToFront()
      const before = new Set(browser.targets())
      const extension = (await browser.extensions()).get(extensionId)
      if (!extension) throw new Error('the extension is not loaded')
      await page.triggerExtensionAction(extension)
      // A panel may open at the same moment.
      const popup = await until('the popup', () =>
        browser
          .targets()
          .find((target) => !before.has(target) && target.url().startsWith(`${extensionOrigin}popup.html`)),
      )
      return pageSurface(await popup.asPage())
    },
    async openSidePanel(page) {
      // chrome.sidePanel.open() wants a reader's click; its page is the same document in a tab.
      const look = looks.get(page) ?? firstLook
      return pageSurface(await openTab(`${extensionOrigin}panel.html`, { ...look, width: 384 }))
    },
    changeLook: show,
    inOurRoot: async (page, run, ...args) => inChromiumRoot(await sessions.of(page), run, args) as Promise<never>,
    inExtension,
    ...extensionStorage(inExtension),
    async stopBackground() {
      for (const target of workers()) await (await target.worker())?.close()
      await until('the background to stop', () => workers().length === 0)
    },
    async withholdSite() {
      await (await settingsPage()).evaluate(
        (id) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' }),
        extensionId,
      )
    },
    async giveSite() {
      await (await settingsPage()).evaluate(
        (id) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_ALL_SITES' }),
        extensionId,
      )
    },
    async willSayYes(host) {
      // What the reader has given in the browser's settings is not asked for again.
      await (await settingsPage()).evaluate(
        (id, origin) => chrome.developerPrivate.addHostPermission(id, origin),
        extensionId,
        `https://${host}/*`,
      )
    },
    async takeBack(host) {
      await inExtension((origin: string) => chrome.permissions.remove({ origins: [origin] }), `https://${host}/*`)
    },
    reloadExtension: () => restart(reload),
    async setEnabled(isEnabled) {
      const act = (page: Page) =>
        page.evaluate((id, on) => chrome.management.setEnabled(id, on), extensionId, isEnabled)
      // Switched off, its worker stays in the driver's list of targets, though it is gone.
      await (isEnabled ? restart(act) : act(await settingsPage()))
    },
    footprint: async (page) => chromiumFootprint(await sessions.of(page)),
    async openPrivatePage(url) {
      await restart((page) =>
        page.evaluate(
          (id) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true }),
          extensionId,
        ),
      )
      const page = await (await browser.createBrowserContext()).newPage()
      await watch.attach(page)
      await show(page, firstLook)
      await page.goto(url)
      return page
    },
    async close() {
      await browser.close()
      if (governed) rmSync(governed.folder, { recursive: true })
    },
  }
}

function watchTargets(browser: Browser, watch: PageWatch, looks: WeakMap<Page, Look>, sessions: Sessions): void {
  const attach = async (target: Target) => {
    if (target.type() === 'page') {
      const page = await target.page()
      if (page) await watch.attach(page)
    } else if (target.type() === 'service_worker') {
      const worker = await target.worker()
      worker?.on('error', (error) => watch.errors.push(`background: ${error.stack ?? error.message}`))
      worker?.on('console', (message) => {
        if (message.type() === 'error') watch.errors.push(`background: ${message.text()}`)
      })
    } else if (isPanel(target.url())) {
      // A panel that opens later looks like the page that it is in.
      const pages = await browser.pages()
      const owner = pages.find((page) => page.frames().some((frame) => frame.url() === target.url()))
      const look = owner && looks.get(owner)
      if (look) await applyMedia(await sessions.of(target), look)
    }
  }
  // A target that is gone before we get to it needs nothing.
  const attachQuietly = (target: Target) => void attach(target).catch(() => undefined)
  browser.on('targetcreated', attachQuietly)
  browser.on('targetchanged', attachQuietly)
  for (const target of browser.targets()) attachQuietly(target)
}

const proxyFlags = ({ proxyPort }: DriverOptions) => (proxyPort ? [`--proxy-server=127.0.0.1:${proxyPort}`] : [])

/** One session each: what one session emulates, no other can take back. */
class Sessions {
  readonly #sessions = new WeakMap<Page | Target, Promise<CDPSession>>()

  of(owner: Page | Target): Promise<CDPSession> {
    const session = this.#sessions.get(owner) ?? owner.createCDPSession()
    this.#sessions.set(owner, session)
    return session
  }
}

/** Starts the sleeping service worker without sending it any event. */
async function wakeBackground(browser: Browser, extensionOrigin: string): Promise<void> {
  const page = await browser.newPage({ background: true })
  try {
    await page.goto(`${extensionOrigin}manifest.json`)
    const session = await page.createCDPSession()
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.startWorker', { scopeURL: extensionOrigin })
  } finally {
    await page.close()
  }
}

function isBackground(target: Target, extensionOrigin: string): boolean {
  return target.type() === 'service_worker' && target.url().startsWith(extensionOrigin)
}

function isPanel(url: string): boolean {
  return /^chrome-extension:\/\/[^/]+\/panel\.html/.test(url)
}

function panelTargets(browser: Browser): Target[] {
  return browser.targets().filter((target) => target.type() !== 'page' && isPanel(target.url()))
}

import type { Browser, Frame, Page } from 'puppeteer-core'
import type { Policy } from './organization-policy'

/** The two families of browsers that the extension is made for. */
export type BrowserName = 'chromium' | 'firefox'

/** What a test answers to a request; status is 200 and the type is HTML unless said. */
export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly contentType?: string
  readonly body: string | Uint8Array
}

/** Answers the request for an address, or leaves it unanswered: the browser then gets a 404, and the report names it. */
export type Serve = (url: string) => Answer | undefined

/** How the reader sees pages: window, theme and the settings of their system. What is left out is as in a fresh browser. */
export interface Look {
  /** CSS pixels of the window's content. */
  readonly width?: number
  readonly height?: number
  /** Device pixels per CSS pixel. */
  readonly scale?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly reducedMotion?: boolean
  readonly forcedColors?: boolean
  /** As it is printed. */
  readonly print?: boolean
  /** Zoom of the whole page: 2 is 200%. */
  readonly zoom?: number
  /** Size of the text alone: in Firefox the text zoom, in Chromium the default font size, which moves only what is in rem. */
  readonly textScale?: number
}

/** What a driver is started with. */
export interface DriverOptions {
  /** The folder of the unpacked extension. */
  readonly extension: string
  readonly serve?: Serve
  readonly look?: Look
  /** Without a window; true unless said. */
  readonly headless?: boolean
  /** Lets requests go to the network. Never in tests. */
  readonly live?: boolean
  /** The browser's program; found by scripts/find-browser.ts unless given. */
  readonly browserPath?: string
  /** A proxy on this machine, to which goes whatever the test does not answer. */
  readonly proxyPort?: number
  /** The folder of a profile that outlives the browser; a fresh one unless given. */
  readonly profile?: string
  /** Further flags for the browser. */
  readonly flags?: readonly string[]
  /** What an organization sets for the extension on this machine, where `canHavePolicy` says that it can. */
  readonly policy?: Policy
}

/** A page of the extension outside tabs: popup, side panel or sidebar. */
export interface Surface {
  /** Runs a self-contained function there; arguments and result travel as JSON. */
  evaluate<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>
  /** A click on an element by the reader, which lets a page ask the browser for more. */
  click(selector: string): Promise<void>
  /** A PNG of it. */
  screenshot(): Promise<Uint8Array>
  close(): Promise<void>
}

/** The areas of the extension's storage that tests may read and write. */
export type StorageArea = 'local' | 'session'

/** What a page and the content script in it take. */
export interface Footprint {
  /** Chromium: every listener in the page's process. Firefox: those on the window, the document and its root. */
  readonly listeners: number
  /** Chromium: every node, in the document or held by something. Null in Firefox, which does not tell. */
  readonly nodes: number | null
  /** Bytes: in Chromium of the page's heap, in Firefox of all that its process allocated. */
  readonly heap: number
  /** Bytes in Firefox of our content script's own objects. Null in Chromium, which counts them in `heap`. */
  readonly own: number | null
}

/** A real browser with the extension in it. */
export interface Driver {
  readonly name: BrowserName
  readonly browser: Browser
  /** The address of the extension's pages, with a slash at its end. */
  readonly extensionOrigin: string
  /** What answers requests from now on. */
  serve: Serve
  /** Requests that nothing answered, in order. */
  readonly unanswered: string[]
  /** Every http(s) request, in order. */
  readonly requests: string[]
  /** Errors that pages, the extension's own pages, its background and its content script have logged or thrown so far. */
  errors(): Promise<readonly string[]>
  openPage(url: string, look?: Look): Promise<Page>
  /** Opens one of the extension's pages, such as `popup.html`, in a tab of its own. */
  openExtensionPage(path: string, look?: Look): Promise<Page>
  /** The tab that the extension itself has opened with this page, waiting for it. */
  extensionTab(path: string): Promise<Page>
  /** The frame of the extension's panel in a page, waiting for it. */
  panelFrame(page: Page): Promise<Frame>
  /** A real mouse click on an element in a page's frame, at its middle. */
  clickIn(page: Page, frame: Frame, selector: string): Promise<void>
  /** Runs one of the manifest's commands in a tab. */
  runCommand(page: Page, command: string): Promise<void>
  /** Opens the extension's popup over a tab, as a click on its button does. */
  openPopup(page: Page): Promise<Surface>
  /** The browser's own side panel or sidebar beside a tab. */
  openSidePanel(page: Page): Promise<Surface>
  /** Changes how pages look; in Firefox all pages, in Chromium this one and its panel. */
  changeLook(page: Page, look: Look): Promise<void>
  /** Runs a self-contained function in a page, on the closed root of our element there, which the page itself cannot reach. */
  inOurRoot<Args extends readonly unknown[], Result>(
    page: Page,
    run: (root: ShadowRoot, ...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>
  /** Runs a self-contained function where the extension's APIs are. */
  inExtension: Surface['evaluate']
  readStorage(area: StorageArea): Promise<Readonly<Record<string, unknown>>>
  writeStorage(area: StorageArea, values: Readonly<Record<string, unknown>>): Promise<void>
  clearStorage(area: StorageArea): Promise<void>
  /** Ends the background as the browser does when it has been idle; the next event wakes it. */
  stopBackground(): Promise<void>
  /** Takes the access to a host away, as readers can; in Chromium to every host at once, until a click. */
  withholdSite(host: string): Promise<void>
  giveSite(host: string): Promise<void>
  /** Has the browser answer yes for the reader when it is next asked about this one host. */
  willSayYes(host: string): Promise<void>
  /** Takes one host that was asked for away again. */
  takeBack(host: string): Promise<void>
  /** Loads the extension anew, as an update does: its old content scripts stay behind in open tabs. */
  reloadExtension(): Promise<void>
  /** Switches the extension off or on, as readers can in the browser's own list. */
  setEnabled(isEnabled: boolean): Promise<void>
  /** What a page holds on to, with our content script in it, once all garbage is collected. */
  footprint(page: Page): Promise<Footprint>
  /** A page in a private window, with the extension allowed there. Reloads the extension. */
  openPrivatePage(url: string): Promise<Page>
  close(): Promise<void>
}

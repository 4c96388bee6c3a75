/** Where a browser keeps what a reader needs to look into an extension. */
export interface BrowserTools {
  readonly name: string
  readonly family: 'chromium' | 'firefox'
  /** Where its developer tools are opened for an extension. */
  readonly extensions: string
  /** Where it lists an extension's permissions. */
  readonly addons: string
  /** What the addresses of an extension's own files begin with. */
  readonly scheme: string
}

const CHROME: BrowserTools = {
  name: 'Chrome',
  family: 'chromium',
  extensions: 'chrome://extensions',
  addons: 'chrome://extensions',
  scheme: 'chrome-extension://',
}
const EDGE: BrowserTools = {
  ...CHROME,
  name: 'Edge',
  extensions: 'edge://extensions',
  addons: 'edge://extensions',
}
const FIREFOX: BrowserTools = {
  name: 'Firefox',
  family: 'firefox',
  extensions: 'about:debugging',
  addons: 'about:addons',
  scheme: 'moz-extension://',
}

/** The browsers that the extension is made for. */
export const BROWSER_TOOLS: readonly BrowserTools[] = [CHROME, EDGE, FIREFOX]

/** The browser that calls itself this; Chrome for those made from it. */
export function ownBrowser(userAgent: string): BrowserTools {
  if (userAgent.includes('Firefox/')) return FIREFOX
  return userAgent.includes('Edg/') ? EDGE : CHROME
}

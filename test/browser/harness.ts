import { findBrowser } from '../../scripts/find-browser'
import { startChromium } from './chromium-driver'
import type { BrowserName, Driver, DriverOptions } from './driver'
import { startFirefox } from './firefox-driver'

/** The browsers that every test runs in; `BROWSER=firefox` narrows it to one. */
export const BROWSERS: readonly BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (name) => !process.env.BROWSER || process.env.BROWSER === name,
)

/** The folder under `dist` that holds the extension for a browser. */
export const DIST = { chromium: 'dist/chrome', firefox: 'dist/firefox' } as const

/** Starts a real browser with the extension; throws an Error that says what to install when there is none. */
export async function startDriver(name: BrowserName, options: Partial<DriverOptions> = {}): Promise<Driver> {
  const browserPath = options.browserPath ?? findBrowser(name).path
  const start = name === 'chromium' ? startChromium : startFirefox
  return start({ extension: DIST[name], ...options, browserPath })
}

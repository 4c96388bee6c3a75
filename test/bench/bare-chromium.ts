import puppeteer, { type Browser } from 'puppeteer-core'
import { findBrowser } from '../../scripts/find-browser'

/**
 * Chromium as readers have it: nobody is attached to an extension's background, which would keep it from being stopped.
 * Takes the folders of the extensions that are there from the start; others may be installed later.
 */
export function startBareChromium(extensions: string[] = []): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findBrowser('chromium').path,
    pipe: true,
    enableExtensions: extensions.length > 0 ? extensions : true,
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
    // A page may be changed for minutes in one call.
    protocolTimeout: 600_000,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  })
}

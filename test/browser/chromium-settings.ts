import type { Browser, Page } from 'puppeteer-core'

// The private API of chrome://extensions: the switches that readers have there. No public API reaches them.
interface DeveloperPrivate {
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>
  updateExtensionConfiguration(update: {
    extensionId: string
    hostAccess?: 'ON_CLICK' | 'ON_ALL_SITES'
    incognitoAccess?: boolean
  }): Promise<void>
  addHostPermission(extensionId: string, host: string): Promise<void>
  removeHostPermission(extensionId: string, host: string): Promise<void>
  reload(extensionId: string, options: { failQuietly: boolean }): Promise<unknown>
}
declare global {
  namespace chrome {
    const developerPrivate: DeveloperPrivate
  }
}

/** The browser's page of extensions, with developer mode on: without it an unpacked extension stays off once reloaded. */
export async function openExtensionSettings(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ background: true })
  await page.goto('chrome://extensions')
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }))
  return page
}

import type { PageReport } from '../../src/platform/messages'
import type { Driver } from './driver'
import { until } from './until'

/** What the content script in the tab with this address says of its page; null when none of ours is there. */
export function pageReport(driver: Pick<Driver, 'inExtension'>, url: string): Promise<PageReport | null> {
  return driver.inExtension(async (address: string) => {
    const tabs = await chrome.tabs.query({})
    for (const tab of tabs) {
      if (tab.url !== address || tab.id === undefined) continue
      try {
        return await chrome.tabs.sendMessage(tab.id, { type: 'ask-state', message: {} }, { frameId: 0 })
      } catch {
        return null
      }
    }
    return null
  }, url)
}

/** Waits until the content script says that its page is in a state. */
export function reportOf(
  driver: Pick<Driver, 'inExtension'>,
  url: string,
  state: PageReport['state'],
): Promise<PageReport> {
  return until(`${url} to be ${state}`, async () => {
    const report = await pageReport(driver, url)
    return report?.state === state ? report : null
  })
}

/** What the toolbar shows for the tab with this address. */
export function toolbar(driver: Driver, url: string): Promise<{ badge: string; title: string } | null> {
  return driver.inExtension(async (address: string) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === address)
    if (tab?.id === undefined) return null
    const { id: tabId } = tab
    return { badge: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) }
  }, url)
}

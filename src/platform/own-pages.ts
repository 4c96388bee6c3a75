import browser from './browser'
import type { OwnPage } from './messages'
import { handOver } from './session'

/** Opens one of our pages in a new tab, for an insurer if one is given. Only where `tabs` is there: not in a framed page in Firefox. */
export async function openOwnPage(page: OwnPage | 'welcome', insurer?: string): Promise<void> {
  if (insurer) await handOver(insurer)
  if (page === 'options') await browser.runtime.openOptionsPage()
  else await browser.tabs.create({ url: browser.runtime.getURL(`${page}.html`) })
}

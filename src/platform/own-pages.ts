import browser from './browser'
import type { OwnPage } from './messages'
import { type HandedOver, handOver, type Receiver } from './session'

/** Opens one of our pages in a new tab, with what it is to show. Only where `tabs` is there: not in a framed page in Firefox. */
export async function openOwnPage(page: OwnPage | 'welcome', handed: HandedOver = {}): Promise<void> {
  if (takesOver(page)) await handOver(page, handed)
  if (page === 'options') await browser.runtime.openOptionsPage()
  else await browser.tabs.create({ url: browser.runtime.getURL(`${page}.html`) })
}

function takesOver(page: OwnPage | 'welcome'): page is Receiver {
  return page === 'library' || page === 'reader' || page === 'next'
}

import browser from '../platform/browser'
import type { ToPanel } from '../platform/panel-port'
import { createInbox, type PageLink } from './page-link'

/** The side panel's line to the page in a tab. */
export interface TabLink extends PageLink {
  close(): void
}

/** Connects to our content script in a tab. `onGone` is called when the page there is left, and not after `close`. */
export function connectToTab(tabId: number, onGone: () => void): TabLink {
  const port = browser.tabs.connect(tabId, { frameId: 0 })
  const inbox = createInbox()
  let isOpen = true
  port.onMessage.addListener((message) => inbox.put(message as ToPanel))
  port.onDisconnect.addListener(() => {
    // Chromium logs an error that nobody has looked at, and a page may be left at any time.
    void browser.runtime.lastError
    if (!isOpen) return
    isOpen = false
    onGone()
  })
  return {
    tell: (message) => isOpen && port.postMessage(message),
    listen: inbox.listen,
    close() {
      isOpen = false
      port.disconnect()
    },
  }
}

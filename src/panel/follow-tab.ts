import browser from '../platform/browser'
import { watchSettings } from '../platform/settings'
import { readTab, type TabState } from '../platform/tab-state'
import { connectToTab, type TabLink } from './tab-link'

/** The active tab of the side panel's window, and the line to its page where our content script is there. */
export interface FollowedTab {
  /** Another number for each page that the tab, or another tab, comes to. */
  readonly page: number
  readonly tab: TabState
  readonly link: TabLink | null
}

/**
 * Follows the active tab until the signal ends: through changes of tab, of page and of what the reader allows there.
 * One line is open at a time; while the tab stays on its page it stays the same.
 */
export function followTab(signal: AbortSignal, onTab: (followed: FollowedTab) => void): void {
  let link: TabLink | null = null
  /** Which tab and site were seen last. */
  let seen = ''
  let page = 0
  let looks = 0

  const look = async () => {
    const turn = ++looks
    const tab = await readTab()
    // The reader may be on another tab by now.
    if (signal.aborted || turn !== looks) return
    const isReached = tab.kind === 'insurer' && tab.isReached
    const now = tab.kind === 'insurer' ? `${tab.tabId} ${tab.insurer} ${tab.site} ${isReached}` : ''
    if (now !== seen || (isReached && !link)) {
      link?.close()
      link = isReached ? connectToTab(tab.tabId, onGone) : null
      page++
    }
    seen = now
    onTab({ tab, link, page })
  }
  const onGone = () => {
    link = null
    void look()
  }
  const onUpdated = (_: number, change: { status?: string; url?: string }, { active }: { active: boolean }) => {
    if (active && (change.status ?? change.url) !== undefined) void look()
  }

  browser.tabs.onActivated.addListener(look)
  browser.tabs.onUpdated.addListener(onUpdated)
  browser.permissions.onAdded.addListener(look)
  browser.permissions.onRemoved.addListener(look)
  watchSettings(look, signal)
  signal.addEventListener('abort', () => {
    link?.close()
    browser.tabs.onActivated.removeListener(look)
    browser.tabs.onUpdated.removeListener(onUpdated)
    browser.permissions.onAdded.removeListener(look)
    browser.permissions.onRemoved.removeListener(look)
  })
  void look()
}

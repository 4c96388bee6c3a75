import browser from '../platform/browser'
import type { PageReport } from '../platform/messages'
import { readSettings } from '../platform/settings'
import { type MessageKey, t } from '../ui/i18n'
import { speak } from '../ui/speak'

const iconPaths = (name: string) => ({
  16: `icons/${name}-16.png`,
  32: `icons/${name}-32.png`,
  48: `icons/${name}-48.png`,
})

/**
 * Shows on the toolbar that this tab's insurer is known. The browser forgets it by itself when the tab moves on.
 *
 * The badge counts how often the page names a treatment; it is a dot where it does not, or was not read, `!` where the panel cannot be shown in the page, and never a name: people share screens.
 */
export async function showKnown(tabId: number, { state, treatments }: PageReport): Promise<void> {
  const isAsWanted = state === 'open' || state === 'closed' || state === 'beside'
  await forTab(() =>
    Promise.all([
      browser.action.setIcon({ tabId, path: iconPaths('icon') }),
      browser.action.setBadgeText({ tabId, text: isAsWanted ? countText(treatments) : '!' }),
      browser.action.setBadgeBackgroundColor({ tabId, color: isAsWanted ? '#1f5f6b' : '#85540a' }),
      setTitle(tabId, 'toolbar_known'),
    ]),
  )
}

/** Puts the toolbar back to how it looks on a page that we do not know. */
export async function showUnknown(tabId: number): Promise<void> {
  await forTab(() =>
    Promise.all([
      browser.action.setIcon({ tabId, path: iconPaths('icon-idle') }),
      browser.action.setBadgeText({ tabId, text: '' }),
      setTitle(tabId, 'extension_name'),
    ]),
  )
}

/** Names the button in the reader's language; the sign does not wait for it. */
async function setTitle(tabId: number, key: MessageKey): Promise<void> {
  const { settings } = await readSettings()
  await speak(settings)
  await browser.action.setTitle({ tabId, title: t(key) })
}

/** Runs calls on a tab that may be closed before they are carried out. */
async function forTab(calls: () => Promise<unknown>): Promise<void> {
  try {
    await calls()
  } catch {
    // The tab is gone, and its toolbar with it.
  }
}

/** A count that fits a badge. */
function countText(count: number): string {
  if (count === 0) return '•'
  return count > 99 ? '99+' : String(count)
}

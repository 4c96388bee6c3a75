// Listeners only, registered before anything is awaited: the browser may start us for any one of them.
import terms from 'built:terms'
import { finishAdding } from '../platform/added-sites'
import browser from '../platform/browser'
import { answer, type BackgroundMessages, type PanelState, tellPage } from '../platform/messages'
import { openOwnPage } from '../platform/own-pages'
import { hasClosed, rememberClosed, rememberOpened } from '../platform/session'
import { openSidePanel } from '../platform/side-panel'
import { keyOf, MANAGED_KEY } from '../platform/stored-settings'
import { signOf } from '../ui/status-glyphs'
import { registerAddedSites } from './added-sites'
import { checkPacksAgain } from './check-packs'
import { copyManaged } from './managed'
import { pageStatus } from './page-status'
import { showKnown, showUnknown } from './toolbar'

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  void registerAddedSites()
  void checkPacksAgain()
  void copyManaged()
  if (reason === 'install') await openOwnPage('welcome')
})

/** Goes on where the reader's popup left off, which may have closed on the browser's question. */
async function onSiteGiven(): Promise<void> {
  await finishAdding()
  await registerAddedSites()
}

// A host may be given or taken away in the browser's own settings too, and a list of sites may come from a file.
browser.permissions.onAdded.addListener(onSiteGiven)
browser.permissions.onRemoved.addListener(registerAddedSites)
browser.runtime.onStartup.addListener(registerAddedSites)
browser.runtime.onStartup.addListener(copyManaged)
browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'managed') void copyManaged()
  // By the reader, or by their organization.
  if (keyOf('sitesAdded') in changes || MANAGED_KEY in changes) void registerAddedSites()
})

/** The states of a page in which the notes can only stand beside it. */
const NO_PANEL: readonly PanelState[] = ['beside', 'not-a-page', 'removed-by-page']

/** The tabs whose pages said, since we were started, that no panel can stand in them. */
const withoutPanel = new Set<number>()

browser.commands.onCommand.addListener(async (command, pressedIn) => {
  if (command !== 'toggle-panel') return
  // Firefox opens its sidebar only before anything is awaited.
  if (pressedIn?.id !== undefined && withoutPanel.has(pressedIn.id)) return showBeside(pressedIn.windowId)
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  if (tab?.id === undefined) return
  try {
    const isPossible = await tellPage(tab.id, 'toggle-panel', {})
    if (!isPossible) await showBeside(tab.windowId)
  } catch {
    // No content script of ours is in this tab: there is nothing to open.
  }
})

/** Opens the side panel, or the popup, which can open it, where the browser no longer takes this for the reader's key. */
async function showBeside(windowId: number | undefined): Promise<void> {
  try {
    await openSidePanel(windowId)
  } catch {
    await browser.action.openPopup().catch(() => undefined)
  }
}

answer<BackgroundMessages>({
  'page-report': async (report, { tabId }) => {
    if (tabId !== undefined) {
      if (NO_PANEL.includes(report.state)) withoutPanel.add(tabId)
      else withoutPanel.delete(tabId)
      await (report.state === 'off' ? showUnknown(tabId) : showKnown(tabId, report))
    }
    return { closedBefore: await hasClosed(report.insurer), sign: signOf(await pageStatus(report)) }
  },
  'page-left': async (_, { tabId }) => {
    if (tabId === undefined) return
    withoutPanel.delete(tabId)
    await showUnknown(tabId)
  },
  'ask-terms': () => terms,
  'panel-closed': ({ insurer }) => rememberClosed(insurer),
  'panel-opened': ({ insurer }) => rememberOpened(insurer),
  'site-given': onSiteGiven,
  'open-page': ({ page, ...handed }) => openOwnPage(page, handed),
})

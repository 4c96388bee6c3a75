// Listeners only, registered before anything is awaited: the browser may start us for any one of them.
import terms from 'built:terms'
import browser from '../platform/browser'
import { answer, type BackgroundMessages, tellPage } from '../platform/messages'
import { openOwnPage } from '../platform/own-pages'
import { hasClosed, rememberClosed, rememberOpened } from '../platform/session'
import { signOf } from '../ui/status-glyphs'
import { pageStatus } from './page-status'
import { showKnown, showUnknown } from './toolbar'

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  if (reason === 'install') await openOwnPage('welcome')
})

browser.commands.onCommand.addListener(async (command) => {
  if (command !== 'toggle-panel') return
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  if (tab?.id === undefined) return
  try {
    await tellPage(tab.id, 'toggle-panel', {})
  } catch {
    // No content script of ours is in this tab: there is nothing to open.
  }
})

answer<BackgroundMessages>({
  'page-report': async (report, { tabId }) => {
    if (tabId !== undefined) {
      await (report.state === 'off' ? showUnknown(tabId) : showKnown(tabId, report))
    }
    return { closedBefore: await hasClosed(report.insurer), sign: signOf(await pageStatus(report)) }
  },
  'page-left': async (_, { tabId }) => {
    if (tabId !== undefined) await showUnknown(tabId)
  },
  'ask-terms': () => terms,
  'panel-closed': ({ insurer }) => rememberClosed(insurer),
  'panel-opened': ({ insurer }) => rememberOpened(insurer),
  'open-page': ({ page, ...handed }) => openOwnPage(page, handed),
})

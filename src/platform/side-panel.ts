import browser from './browser'

/** Chrome's side panel; the polyfill hands it through, though its types do not know it. */
const inChrome = () => (browser as { readonly sidePanel?: Pick<typeof chrome.sidePanel, 'open'> }).sidePanel

/** Whether the browser has a side panel (Chrome, Edge) or a sidebar (Firefox) that we may open. */
export const hasSidePanel = () => Boolean(inChrome() ?? browser.sidebarAction)

/**
 * Opens the browser's own side panel in a window. Browsers open it for the reader alone: call this in their click, or
 * on their key, before anything is awaited. Rejects where the browser does not open it.
 */
export async function openSidePanel(windowId: number | undefined): Promise<void> {
  if (browser.sidebarAction) await browser.sidebarAction.open()
  else if (windowId !== undefined) await inChrome()?.open({ windowId })
}

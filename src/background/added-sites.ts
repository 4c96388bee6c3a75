import { addedSite } from '../core/added-sites'
import browser from '../platform/browser'
import { tellPage } from '../platform/messages'
import { readSettings } from '../platform/settings'
import { addedOrigin, mayReach } from '../platform/site-origins'

const SCRIPT_ID = 'added-sites'
const SCRIPTS = ['added-site.js', 'content.js']

let lastTurn: Promise<void> = Promise.resolve()

/**
 * Has the browser run our content script on the sites that the reader added and the browser lets us on, and on no other.
 * Call it whenever either may have changed, and after an update, which makes Chrome forget. Pages of a new one that are
 * open get the script at once.
 */
export function registerAddedSites(): Promise<void> {
  // One after another: two at once would register the script twice.
  lastTurn = lastTurn.then(register).catch((error) => {
    console.warn('Coverage Notes could not register the sites that were added', error)
  })
  return lastTurn
}

async function register(): Promise<void> {
  const { settings } = await readSettings()
  const hosts = settings.sitesAdded.map((entry) => addedSite(entry).host)
  const reached = await Promise.all(hosts.map((host) => mayReach(host)))
  const matches = hosts.filter((_, at) => reached[at]).map(addedOrigin)
  const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })
  if (matches.length === 0) {
    if (before) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] })
    return
  }
  const script = {
    id: SCRIPT_ID,
    js: SCRIPTS,
    matches,
    // A site that we have come to know since has its own script.
    excludeMatches: (browser.runtime.getManifest().content_scripts ?? []).flatMap((known) => known.matches),
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  }
  if (before) await browser.scripting.updateContentScripts([script])
  else await browser.scripting.registerContentScripts([script])
  await startInOpenTabs(matches.filter((pattern) => !before?.matches?.includes(pattern)))
}

async function startInOpenTabs(matches: readonly string[]): Promise<void> {
  if (matches.length === 0) return
  for (const { id } of await browser.tabs.query({ url: [...matches] })) {
    if (id === undefined) continue
    try {
      await tellPage(id, 'ask-state', {})
    } catch {
      // Nobody of ours is there. A tab that shows an error, or has been closed, takes no script, and needs none.
      await browser.scripting.executeScript({ target: { tabId: id }, files: SCRIPTS }).catch(() => undefined)
    }
  }
}

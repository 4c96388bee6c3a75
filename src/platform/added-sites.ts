import { type AddedSite, withAddedSite, withoutAddedSite } from '../core/added-sites'
import browser from './browser'
import { readSettings, saveSettings } from './settings'
import { addedOrigin, mayReach } from './site-origins'

const CHOICE_KEY = 'addingSite'

/**
 * Keeps which insurer the reader chose for a site, before the browser asks them whether we may go there: the popup may
 * close on that question, and then the background goes on from here (`finishAdding`).
 */
export async function rememberChoice(site: AddedSite): Promise<void> {
  await browser.storage.session.set({ [CHOICE_KEY]: site })
}

/** Has the browser ask the reader for one site. Call this in their click, before anything is awaited. */
export const askForSite = (host: string): Promise<boolean> =>
  browser.permissions.request({ origins: [addedOrigin(host)] })

/** Adds the site that was chosen last to the settings, if the browser lets us there. */
export async function finishAdding(): Promise<void> {
  const { [CHOICE_KEY]: chosen } = await browser.storage.session.get(CHOICE_KEY)
  if (!isAddedSite(chosen) || !(await mayReach(chosen.host))) return
  const { settings } = await readSettings()
  await saveSettings({ sitesAdded: withAddedSite(settings.sitesAdded, chosen) })
  await browser.storage.session.remove(CHOICE_KEY)
}

/** Takes a site out of the settings, and gives the browser its permission back. */
export async function removeAddedSite(host: string): Promise<void> {
  const { settings } = await readSettings()
  await saveSettings({ sitesAdded: withoutAddedSite(settings.sitesAdded, host) })
  try {
    await browser.permissions.remove({ origins: [addedOrigin(host)] })
  } catch {
    // The manifest requires the host by now: it is not the reader's to give any more.
  }
}

function isAddedSite(value: unknown): value is AddedSite {
  return typeof value === 'object' && value !== null && 'host' in value && 'insurer' in value
}

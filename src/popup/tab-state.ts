import browser from '../platform/browser'
import { recognizeAddress } from '../platform/known-sites'
import { type PanelState, tellPage } from '../platform/messages'

/** What the popup knows of the tab it was opened on. */
export type TabState =
  /** Not a page of an insurer that we know, or one whose address the browser keeps from us, as it may do with some sites. */
  | { readonly kind: 'unknown'; readonly areSitesWithheld: boolean }
  /** An insurer's page. */
  | {
      readonly kind: 'insurer'
      readonly tabId: number
      readonly insurer: string
      readonly site: string
      /** What became of the panel there; `withheld` when the browser keeps us off the site. */
      readonly state: PanelState | 'withheld'
    }

/** Looks at the active tab. Never rejects: what cannot be found out is `unknown`. */
export async function readTab(): Promise<TabState> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    const place = tab?.url ? recognizeAddress(tab.url) : null
    if (tab?.id === undefined || !place) {
      return { kind: 'unknown', areSitesWithheld: !(await browser.permissions.contains({ origins: allOrigins() })) }
    }
    const known = { kind: 'insurer', tabId: tab.id, insurer: place.insurer, site: place.host } as const
    try {
      const { state } = await tellPage(tab.id, 'ask-state', {})
      return { ...known, state }
    } catch {
      // Nobody of ours answers in the tab.
      return { ...known, state: await whySilent(tab.url ?? '', place.host) }
    }
  } catch (error) {
    console.warn('Coverage Notes could not look at this tab', error)
    return { kind: 'unknown', areSitesWithheld: false }
  }
}

/** The origins of all insurers' sites. */
export const allOrigins = () => browser.runtime.getManifest().host_permissions ?? []

/** The origins that our manifest names for a site. */
export const originsOf = (site: string) =>
  allOrigins().filter((pattern) => `.${site}`.endsWith(pattern.slice('*://*'.length, -'/*'.length)))

/** Why no content script answers: the browser keeps us off the site, shows a PDF in its viewer, or the page was there before us. */
async function whySilent(address: string, site: string): Promise<'withheld' | 'not-a-page' | 'needs-reload'> {
  if (!(await browser.permissions.contains({ origins: originsOf(site) }))) return 'withheld'
  // Firefox runs no content script in its PDF viewer, so the address is all there is to go by.
  return new URL(address).pathname.toLowerCase().endsWith('.pdf') ? 'not-a-page' : 'needs-reload'
}

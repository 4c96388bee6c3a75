import browser from '../platform/browser'
import { recognizeAddress } from '../platform/known-sites'
import { type PanelState, tellPage } from '../platform/messages'
import { allOrigins, mayReach } from '../platform/site-origins'

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
      /** The tab's address where it is, or may be, a PDF that the reader of policies can show. */
      readonly document: string | null
    }

/** Looks at the active tab. Never rejects: what cannot be found out is `unknown`. */
export async function readTab(): Promise<TabState> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    const address = tab?.url ?? ''
    const place = recognizeAddress(address)
    if (tab?.id === undefined || !place) {
      return { kind: 'unknown', areSitesWithheld: !(await browser.permissions.contains({ origins: allOrigins() })) }
    }
    const known = { kind: 'insurer', tabId: tab.id, insurer: place.insurer, site: place.host } as const
    try {
      const { state, contentType } = await tellPage(tab.id, 'ask-state', {})
      return { ...known, state, document: contentType === 'application/pdf' ? address : null }
    } catch {
      // Nobody of ours answers in the tab.
      const state = await whySilent(address, place.host)
      const isOffered = state === 'needs-reload' ? mayBePdf(address) : isPdfPath(address)
      return { ...known, state, document: isOffered ? address : null }
    }
  } catch (error) {
    console.warn('Coverage Notes could not look at this tab', error)
    return { kind: 'unknown', areSitesWithheld: false }
  }
}

/** Why no content script answers: the browser keeps us off the site, shows a PDF in its viewer, or the page was there before us. */
async function whySilent(address: string, site: string): Promise<'withheld' | 'not-a-page' | 'needs-reload'> {
  if (!(await mayReach(site))) return 'withheld'
  // Firefox runs no content script in its PDF viewer, so the address is all there is to go by.
  return isPdfPath(address) ? 'not-a-page' : 'needs-reload'
}

const isPdfPath = (address: string) => new URL(address).pathname.toLowerCase().endsWith('.pdf')

/** A document handed out by a program often has no ending of its own; folders and `.html` are web pages. */
const mayBePdf = (address: string) => !/(\/|\.html?)$/i.test(new URL(address).pathname)

import { hostToAdd, insurerOfAdded } from '../core/added-sites'
import browser from './browser'
import { recognizeAddress } from './known-sites'
import { type PanelState, tellPage } from './messages'
import { readSettings } from './settings'
import { allOrigins, mayReach } from './site-origins'

/** What popup and side panel know of the active tab. */
export type TabState =
  /** Not a page of an insurer that we know, or one whose address the browser keeps from us, as it may do with some sites. */
  | {
      readonly kind: 'unknown'
      readonly areSitesWithheld: boolean
      readonly windowId: number | undefined
      /** The host by which the reader may add the page as their insurer's; null where they cannot. */
      readonly host: string | null
    }
  | InsurerTab

/** An insurer's page in the active tab. */
export interface InsurerTab {
  readonly kind: 'insurer'
  readonly tabId: number
  readonly windowId: number | undefined
  readonly insurer: string
  readonly site: string
  /** Whether the reader told us that this is their insurer's site. */
  readonly isAdded: boolean
  /** What became of the panel there; `withheld` when the browser keeps us off the site. */
  readonly state: PanelState | 'withheld'
  /** Whether our content script is in the tab. */
  readonly isReached: boolean
  /** The tab's address where it is, or may be, a PDF that the reader of policies can show. */
  readonly document: string | null
}

/** Looks at the active tab. Never rejects: what cannot be found out is `unknown`. */
export async function readTab(): Promise<TabState> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    const address = tab?.url ?? ''
    const place = recognizeAddress(address) ?? (await recognizeAdded(address))
    if (tab?.id === undefined || !place) {
      const areSitesWithheld = !(await browser.permissions.contains({ origins: allOrigins() }))
      return { kind: 'unknown', areSitesWithheld, windowId: tab?.windowId, host: hostToAdd(address) }
    }
    const { id: tabId, windowId } = tab
    const known = {
      kind: 'insurer',
      tabId,
      windowId,
      insurer: place.insurer,
      site: place.host,
      isAdded: 'isAdded' in place,
    } as const
    try {
      const { state, contentType } = await tellPage(tabId, 'ask-state', {})
      return { ...known, state, isReached: true, document: contentType === 'application/pdf' ? address : null }
    } catch {
      // Nobody of ours answers in the tab.
      const why = await whySilent(address, place.host)
      const state = why === 'needs-reload' && tab.status === 'loading' ? 'loading' : why
      const isOffered = state === 'needs-reload' ? mayBePdf(address) : isPdfPath(address)
      return { ...known, state, isReached: false, document: isOffered ? address : null }
    }
  } catch (error) {
    console.warn('Coverage Notes could not look at this tab', error)
    return { kind: 'unknown', areSitesWithheld: false, windowId: undefined, host: null }
  }
}

/** Whose site the reader said an address is. */
async function recognizeAdded(address: string): Promise<{ insurer: string; host: string; isAdded: true } | null> {
  const host = hostToAdd(address)
  if (host === null) return null
  const insurer = insurerOfAdded((await readSettings()).settings.sitesAdded, host)
  return insurer ? { insurer, host, isAdded: true } : null
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

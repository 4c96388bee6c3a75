import type { InsurerTab } from '../../../src/platform/tab-state'

/** A tab whose page of Aetna's is read, and has no panel of ours in it. */
export const AETNA_TAB: InsurerTab = {
  kind: 'insurer',
  tabId: 7,
  windowId: 1,
  insurer: 'aetna',
  site: 'aetna.com',
  isAdded: false,
  state: 'beside',
  isReached: true,
  document: null,
}

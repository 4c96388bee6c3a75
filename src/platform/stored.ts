import browser from './browser'
import { MANAGED_KEY } from './stored-settings'

/** Where something is stored: until it is deleted, or until the browser is closed. */
export const STORED_AREAS = ['local', 'session'] as const
export type StoredArea = (typeof STORED_AREAS)[number]

/** One entry of the browser's storage, whichever part of us put it there. */
export interface StoredEntry {
  readonly area: StoredArea
  readonly key: string
  readonly value: unknown
}

/** Everything that is stored, in the order of its keys. Rejects when the browser cannot read its storage. */
export async function readStored(): Promise<readonly StoredEntry[]> {
  const areas = await Promise.all(
    STORED_AREAS.map(async (area) => {
      const all = await browser.storage[area].get(null)
      return Object.entries(all).map(([key, value]) => ({ area, key, value }))
    }),
  )
  return areas.flat().sort((a, b) => a.key.localeCompare(b.key))
}

/** Whether an entry is the copy of an organization's policy, which is not the reader's to delete: it would hold again at the next start only. */
export const isOrganizations = ({ key }: Pick<StoredEntry, 'key'>) => key === MANAGED_KEY

/** Deletes entries. Rejects when the browser's storage is broken. */
export async function deleteStored(entries: readonly Pick<StoredEntry, 'area' | 'key'>[]): Promise<void> {
  for (const area of STORED_AREAS) {
    const keys = entries.filter((entry) => entry.area === area).map(({ key }) => key)
    if (keys.length > 0) await browser.storage[area].remove(keys)
  }
}

/** Calls back whenever anything that is stored has changed, until the signal ends. */
export function watchStored(onChange: () => void, signal: AbortSignal): void {
  const listener = () => onChange()
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}

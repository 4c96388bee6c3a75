import type { Managed } from '../core/managed'
import { parseValues, type SettingTable, type ValuesOf } from '../core/setting-kinds'
import browser from './browser'

/** Where the background keeps what an organization has set (background/managed.ts). */
export const MANAGED_KEY = 'managed'

/** Each setting has its own key, so that two pages saving at once cannot undo each other. */
export const keyOf = (name: string) => `settings.${name}`

/** What the organization has set, out of what was stored; checked before it was. */
export function managedIn(stored: Readonly<Record<string, unknown>>): Partial<Managed> {
  return stored[MANAGED_KEY] ?? {}
}

/** Settings as they are stored, and whether the browser could read them at all. */
export interface StoredSettings<Values> {
  readonly settings: Values
  /** False when the browser's storage is broken: these are the defaults then. */
  readonly isStored: boolean
  /** What an organization has set; checked before it was kept. */
  readonly managed: Partial<Managed>
}

/** Reads the settings of a table, those that an organization has set before the reader's own. Never rejects: what is missing or broken is the default. */
export async function readSettingsOf<Table extends SettingTable>(
  table: Table,
): Promise<StoredSettings<ValuesOf<Table>>> {
  try {
    const stored = await browser.storage.local.get(keysOf(table))
    const managed = managedIn(stored)
    const byName = Object.keys(table).map((name) => [name, stored[keyOf(name)]])
    const settings = parseValues(table, { ...Object.fromEntries(byName), ...managed.settings })
    return { settings, isStored: true, managed }
  } catch (error) {
    console.warn('Coverage Notes could not read its settings', error)
    return { settings: parseValues(table, {}), isStored: false, managed: {} }
  }
}

/** Calls back with the settings of a table after each change, made here or in another page, until the signal ends. */
export function watchSettingsOf<Table extends SettingTable>(
  table: Table,
  onChange: (stored: StoredSettings<ValuesOf<Table>>) => void,
  signal?: AbortSignal,
): void {
  const listener = async (_: unknown, area: string) => {
    // After every change, whatever else lies there: what the reader is told of a page may depend on it.
    if (area !== 'local') return
    const stored = await readSettingsOf(table)
    if (!signal?.aborted) onChange(stored)
  }
  browser.storage.onChanged.addListener(listener)
  // What is left of a copy that was replaced has no storage any more, nor a runtime.
  signal?.addEventListener('abort', () => browser.storage?.onChanged.removeListener(listener))
}

const keysOf = (table: SettingTable) => [...Object.keys(table).map(keyOf), MANAGED_KEY]

import type { Managed } from '../core/managed'
import type { SettingName } from '../core/settings'
import browser from './browser'
import { MANAGED_KEY } from './stored-settings'

/** The names of the settings that the organization decides. */
export const managedNames = ({ settings = {} }: Partial<Managed>) => Object.keys(settings) as SettingName[]

/** Keeps what the organization has set, where it differs from what is kept. */
export async function keepManaged(managed: Managed): Promise<void> {
  const stored = await browser.storage.local.get(MANAGED_KEY)
  const isNone = managed.packs.length === 0 && Object.keys(managed.settings).length === 0
  if (JSON.stringify(stored[MANAGED_KEY]) === (isNone ? undefined : JSON.stringify(managed))) return
  if (isNone) await browser.storage.local.remove(MANAGED_KEY)
  else await browser.storage.local.set({ [MANAGED_KEY]: managed })
}

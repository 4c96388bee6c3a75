import { parseSettings, SETTING_NAMES, type SettingName, type Settings } from '../core/settings'
import browser from './browser'
import { MANAGED_KEY, managedIn, managedNames } from './managed'

/** Each setting has its own key, so that two pages saving at once cannot undo each other. */
const keyOf = (name: SettingName) => `settings.${name}`
const KEYS = SETTING_NAMES.map(keyOf)

/** The settings, and whether the browser could read them at all. */
export interface ReadSettings {
  readonly settings: Settings
  /** False when the browser's storage is broken: these are the defaults then. */
  readonly isStored: boolean
  /** The settings that the reader's organization decides. */
  readonly managed: readonly SettingName[]
}

/** Reads all settings. Never rejects: what is missing or broken is the default. */
export async function readSettings(): Promise<ReadSettings> {
  try {
    const stored = await browser.storage.local.get([...KEYS, MANAGED_KEY])
    const managed = managedIn(stored)
    const byName = SETTING_NAMES.map((name) => [name, stored[keyOf(name)]])
    return {
      settings: parseSettings({ ...Object.fromEntries(byName), ...managed.settings }),
      isStored: true,
      managed: managedNames(managed),
    }
  } catch (error) {
    console.warn('Coverage Notes could not read its settings', error)
    return { settings: parseSettings({}), isStored: false, managed: [] }
  }
}

/** Saves some settings. Rejects when the browser's storage is full or broken. */
export async function saveSettings(changes: Partial<Settings>): Promise<void> {
  const names = SETTING_NAMES.filter((name) => changes[name] !== undefined)
  await browser.storage.local.set(Object.fromEntries(names.map((name) => [keyOf(name), changes[name]])))
}

/** Puts every setting back to its default. Rejects when the browser's storage is broken. */
export async function resetSettings(): Promise<void> {
  await browser.storage.local.remove(KEYS)
}

/** Calls back with the settings after each change, made here or in another page, until the signal ends. */
export function watchSettings(
  onChange: (settings: Settings, managed: readonly SettingName[]) => void,
  signal?: AbortSignal,
): void {
  const listener = async (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || ![...KEYS, MANAGED_KEY].some((key) => key in changes)) return
    const { settings, managed } = await readSettings()
    if (!signal?.aborted) onChange(settings, managed)
  }
  browser.storage.onChanged.addListener(listener)
  // What is left of a copy that was replaced has no storage any more, nor a runtime.
  signal?.addEventListener('abort', () => browser.storage?.onChanged.removeListener(listener))
}

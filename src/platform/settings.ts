import { SETTING_NAMES, SETTINGS, type SettingName, type Settings } from '../core/settings'
import browser from './browser'
import { managedNames } from './managed'
import { keyOf, readSettingsOf, type StoredSettings, watchSettingsOf } from './stored-settings'

/** The settings, and whether the browser could read them at all. */
export interface ReadSettings extends Pick<StoredSettings<Settings>, 'settings' | 'isStored'> {
  /** The settings that the reader's organization decides. */
  readonly managed: readonly SettingName[]
}

const withNames = ({ managed, ...stored }: StoredSettings<Settings>): ReadSettings => ({
  ...stored,
  managed: managedNames(managed),
})

/** Reads all settings. Never rejects: what is missing or broken is the default. */
export async function readSettings(): Promise<ReadSettings> {
  return withNames(await readSettingsOf(SETTINGS))
}

/** Saves some settings. Rejects when the browser's storage is full or broken. */
export async function saveSettings(changes: Partial<Settings>): Promise<void> {
  const names = SETTING_NAMES.filter((name) => changes[name] !== undefined)
  await browser.storage.local.set(Object.fromEntries(names.map((name) => [keyOf(name), changes[name]])))
}

/** Puts every setting back to its default. Rejects when the browser's storage is broken. */
export async function resetSettings(): Promise<void> {
  await browser.storage.local.remove(SETTING_NAMES.map(keyOf))
}

/** Calls back with the settings after each change, made here or in another page, until the signal ends. */
export function watchSettings(
  onChange: (settings: Settings, managed: readonly SettingName[]) => void,
  signal?: AbortSignal,
): void {
  watchSettingsOf(
    SETTINGS,
    (stored) => {
      const { settings, managed } = withNames(stored)
      onChange(settings, managed)
    },
    signal,
  )
}

import { SETTING_NAMES, SETTINGS, type Settings } from './settings'

/** What an organization has set for everybody on its machines. */
export interface Managed {
  /** The settings that it decides; each one that it did not set, or set to what it cannot be, is the reader's. */
  readonly settings: Partial<Settings>
  /** The texts of its packs, not checked yet. */
  readonly packs: readonly string[]
}

/** Reads what a policy holds: each setting under its own name, and under `packs` packs of notes, as texts or as they are. */
export function parseManaged(values: Readonly<Record<string, unknown>>): Managed {
  const set = SETTING_NAMES.filter((name) => Object.hasOwn(values, name) && SETTINGS[name].isValid(values[name]))
  const packs = Array.isArray(values.packs) ? values.packs : []
  return {
    settings: Object.fromEntries(set.map((name) => [name, values[name]])),
    packs: packs.map((pack) => (typeof pack === 'string' ? pack : JSON.stringify(pack, null, 2))),
  }
}

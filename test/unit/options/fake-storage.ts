import { parseSettings, type SettingName, type Settings } from '../../../src/core/settings'
import type { ReadSettings } from '../../../src/platform/settings'

type Listener = (settings: Settings, managed: readonly SettingName[]) => void

/** Stands in for platform/settings: storage that lives in the test, and can be made to fail. */
export const storage = {
  stored: {} as Partial<Settings>,
  listeners: new Set<Listener>(),
  isReadable: true,
  managed: [] as SettingName[],
  isFull: false,
  /** A change as another page of ours would make it. */
  changeElsewhere(changes: Partial<Settings>) {
    this.stored = { ...this.stored, ...changes }
    for (const listener of this.listeners) listener(parseSettings(this.stored), this.managed)
  },
  clear() {
    Object.assign(this, { stored: {}, managed: [], isReadable: true, isFull: false })
    this.listeners.clear()
  },
}

/** The functions of platform/settings on that storage. */
export const fakeSettings = {
  async readSettings(): Promise<ReadSettings> {
    return {
      settings: parseSettings(storage.isReadable ? storage.stored : {}),
      isStored: storage.isReadable,
      managed: storage.managed,
    }
  },
  async saveSettings(changes: Partial<Settings>) {
    if (storage.isFull) throw new Error('full')
    storage.changeElsewhere(changes)
  },
  async resetSettings() {
    if (storage.isFull) throw new Error('broken')
    storage.stored = {}
    storage.changeElsewhere({})
  },
  watchSettings(onChange: Listener, signal?: AbortSignal) {
    storage.listeners.add(onChange)
    signal?.addEventListener('abort', () => storage.listeners.delete(onChange))
  },
}

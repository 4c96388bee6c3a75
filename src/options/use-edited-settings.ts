import { useEffect, useRef, useState } from 'preact/hooks'
import { SETTINGS, type SettingName, type Settings } from '../core/settings'
import { saveSettings } from '../platform/settings'
import { useSettings } from '../ui/use-settings'

/** What became of the last change the reader made; `count` tells two in a row apart. */
export interface Saved {
  readonly name: SettingName
  readonly result: 'saved' | 'failed'
  readonly count: number
}

/** The settings as the reader sees them, and the one way to change them. */
export interface EditedSettings {
  readonly settings: Settings
  /** False when the browser's storage could not be read: these are the defaults then. */
  readonly isStored: boolean
  readonly saved: Saved | null
  /** The settings that the reader's organization decides. */
  readonly managed: readonly SettingName[]
  /** Saves a value at once; one that the setting cannot have is dropped. */
  save(name: SettingName, value: unknown): void
}

/**
 * The stored settings with the reader's changes on top until the browser has stored them; null until they are read.
 * A change that cannot be stored is taken back, so that a control never shows what is not so.
 */
export function useEditedSettings(): EditedSettings | null {
  const read = useSettings()
  const [changes, setChanges] = useState<Partial<Settings>>({})
  const [saved, setSaved] = useState<Saved | null>(null)
  const savesUnderWay = useRef(0)
  // Newly read settings hold all that was saved before.
  useEffect(() => {
    if (savesUnderWay.current === 0) setChanges({})
  }, [read])
  if (!read) return null

  const finish = (name: SettingName, result: Saved['result']) => {
    savesUnderWay.current--
    setSaved((before) => ({ name, result, count: (before?.count ?? 0) + 1 }))
  }
  return {
    settings: { ...read.settings, ...changes },
    isStored: read.isStored,
    saved,
    managed: read.managed,
    save(name, value) {
      if (!SETTINGS[name].isValid(value)) return
      const change: Partial<Settings> = { [name]: value }
      savesUnderWay.current++
      setChanges((before) => ({ ...before, ...change }))
      saveSettings(change).then(
        () => finish(name, 'saved'),
        (error) => {
          console.warn('Coverage Notes could not save its settings', error)
          setChanges(({ [name]: _, ...others }) => others)
          finish(name, 'failed')
        },
      )
    },
  }
}

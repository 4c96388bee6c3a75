import { useLayoutEffect, useState } from 'preact/hooks'
import { DEFAULT_SETTINGS, type Settings } from '../core/settings'
import { isAlive } from '../platform/browser'
import { type ReadSettings, readSettings, watchSettings } from '../platform/settings'
import { applyLanguage, hasToLearn, speak } from './speak'

/**
 * The settings, kept up to date; null until they are read. Also gives the page its theme, text size and language: as every
 * page renders anew with them, what stands on it is in the new language, and what was typed stays.
 */
export function useSettings(): ReadSettings | null {
  const [read, setRead] = useState<ReadSettings | null>(null)
  // At once, not after the next painting: nothing can be shown without them.
  useLayoutEffect(() => {
    const end = new AbortController()
    let newest: ReadSettings | null = null
    const show = async (now: ReadSettings) => {
      newest = now
      if (hasToLearn(now.settings)) await speak(now.settings)
      if (now !== newest || end.signal.aborted) return
      applyLooks(now.settings)
      applyLanguage()
      setRead(now)
    }
    void readSettings().then(show)
    // A panel in a tab at the back gets this far only when it comes to the front, and we may be gone by then.
    if (isAlive()) watchSettings((settings, managed) => void show({ settings, isStored: true, managed }), end.signal)
    return () => end.abort()
  }, [])
  return read
}

/** Puts theme and text size on the page. */
export function applyLooks({ theme, textSize }: Pick<Settings, 'theme' | 'textSize'> = DEFAULT_SETTINGS): void {
  document.documentElement.dataset.theme = theme
  document.documentElement.dataset.textSize = textSize
}

import { useEffect, useState } from 'preact/hooks'
import { DEFAULT_SETTINGS, type Settings } from '../core/settings'
import { isAlive } from '../platform/browser'
import { type ReadSettings, readSettings, watchSettings } from '../platform/settings'

/** The settings, kept up to date; null until they are read. Also gives the page its theme and text size. */
export function useSettings(): ReadSettings | null {
  const [read, setRead] = useState<ReadSettings | null>(null)
  useEffect(() => {
    const end = new AbortController()
    const show = (now: ReadSettings) => {
      applyLooks(now.settings)
      setRead(now)
    }
    void readSettings().then((now) => !end.signal.aborted && show(now))
    // A panel in a tab at the back gets this far only when it comes to the front, and we may be gone by then.
    if (isAlive()) watchSettings((settings, managed) => show({ settings, isStored: true, managed }), end.signal)
    return () => end.abort()
  }, [])
  return read
}

/** Puts theme and text size on the page. */
export function applyLooks({ theme, textSize }: Pick<Settings, 'theme' | 'textSize'> = DEFAULT_SETTINGS): void {
  document.documentElement.dataset.theme = theme
  document.documentElement.dataset.textSize = textSize
}

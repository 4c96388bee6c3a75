import { useCallback, useEffect, useState } from 'preact/hooks'
import type { NotesFile } from '../core/notes-file'
import { loadNotes } from '../platform/load-notes'

/** An insurer's notes on their way: loading, there, or not to be had. */
export type LoadedNotes =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly file: NotesFile }
  | { readonly state: 'failed'; readonly tryAgain: () => void }

/** Loads the notes of an insurer; none while `insurer` is null. */
export function useNotes(insurer: string | null): LoadedNotes {
  const [loaded, setLoaded] = useState<LoadedNotes>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  const tryAgain = useCallback(() => setAttempt((count) => count + 1), [])
  useEffect(() => {
    if (insurer === null) return
    let isCurrent = true
    setLoaded({ state: 'loading' })
    loadNotes(insurer).then(
      (file) => isCurrent && setLoaded({ state: 'ready', file }),
      (error) => {
        console.warn('Coverage Notes could not load its own file', error)
        if (isCurrent) setLoaded({ state: 'failed', tryAgain })
      },
    )
    return () => {
      isCurrent = false
    }
  }, [insurer, attempt, tryAgain])
  return loaded
}

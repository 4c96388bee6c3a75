import { useCallback, useLayoutEffect, useState } from 'preact/hooks'

/** A file of the extension's own on its way: loading, there, or not to be had. */
export type OwnFile<Content> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly file: Content }
  | { readonly state: 'failed'; readonly tryAgain: () => void }

/** Loads a file, and again when `path` changes; none while `path` is null. */
export function useOwnFile<Content>(path: string | null, load: (path: string) => Promise<Content>): OwnFile<Content> {
  const [loaded, setLoaded] = useState<OwnFile<Content>>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  const tryAgain = useCallback(() => setAttempt((count) => count + 1), [])
  // At once, not after the next painting: something waits to be shown.
  useLayoutEffect(() => {
    if (path === null) return
    let isCurrent = true
    setLoaded((before) => (before.state === 'loading' ? before : { state: 'loading' }))
    load(path).then(
      (file) => isCurrent && setLoaded({ state: 'ready', file }),
      (error) => {
        console.warn('Coverage Notes could not load its own file', error)
        if (isCurrent) setLoaded({ state: 'failed', tryAgain })
      },
    )
    return () => {
      isCurrent = false
    }
  }, [path, attempt, load, tryAgain])
  return loaded
}

import { useEffect, useState } from 'preact/hooks'
import { readStored, type StoredEntry, watchStored } from '../../platform/stored'

/** Everything that is stored, kept up to date; null until it is read, `unreadable` where the browser cannot. */
export function useStored(): readonly StoredEntry[] | 'unreadable' | null {
  const [stored, setStored] = useState<readonly StoredEntry[] | 'unreadable' | null>(null)
  useEffect(() => {
    const end = new AbortController()
    const read = () =>
      readStored().then(
        (entries) => end.signal.aborted || setStored(entries),
        (error) => {
          console.warn('Coverage Notes could not read what it has stored', error)
          setStored('unreadable')
        },
      )
    void read()
    watchStored(() => void read(), end.signal)
    return () => end.abort()
  }, [])
  return stored
}

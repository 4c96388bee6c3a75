import { useEffect, useState } from 'preact/hooks'
import { type AddedPack, readPacks, watchPacks } from '../platform/packs'

/** The packs that the reader or their organization has added, kept up to date; none until they are read. */
export function usePacks(): readonly AddedPack[] {
  const [packs, setPacks] = useState<readonly AddedPack[]>(NONE)
  useEffect(() => {
    const end = new AbortController()
    const look = async () => {
      const read = await readPacks()
      // While there are none nothing is to be drawn anew.
      if (!end.signal.aborted) setPacks((before) => (read.length || before.length ? read : before))
    }
    watchPacks(look, end.signal)
    void look()
    return () => end.abort()
  }, [])
  return packs
}

const NONE: readonly AddedPack[] = []

import lookup from 'built:lookup'
import { useMemo } from 'preact/hooks'
import type { LookupEntry } from '../core/lookup'
import { type PackNote, packNotes, withNewInsurers } from '../core/packs/pack-notes'
import { usePacks } from './use-packs'

/** Every insurer, with those that only packs know, and what packs say of each. */
export interface Lookup {
  readonly entries: readonly LookupEntry[]
  /** The notes of packs by the insurer's id. */
  readonly theirs: ReadonlyMap<string, readonly PackNote[]>
}

/** The lookup over all insurers, packs and all, kept up to date. */
export function useLookup(): Lookup {
  const added = usePacks()
  return useMemo(() => {
    const packs = added.flatMap(({ pack }) => pack ?? [])
    const ids = new Set(packs.flatMap(({ insurers }) => insurers.map(({ id }) => id)))
    return {
      entries: withNewInsurers(lookup, packs),
      theirs: new Map([...ids].map((id) => [id, packNotes(packs, id)])),
    }
  }, [added])
}

import type { NoteKey } from './answers'
import type { Insurer } from './insurer-schema'
import { newestEffective } from './note-age'
import type { Confidence, InsurerKind, State } from './vocabulary'

/** A note as the lookup has it: what it answers, how sure that is, and how old. */
export interface LookupNote extends NoteKey {
  readonly confidence: Confidence
  /** The day on which somebody last read the sources. */
  readonly checked: string
  /** The day from which its newest dated source is in force; left out where none is dated. */
  readonly effective?: string | undefined
}

/** What the popup, the library and the options know of every insurer without loading its notes. */
export interface LookupEntry {
  readonly id: string
  readonly name: string
  readonly kind: InsurerKind
  readonly parent: string | null
  readonly aliases: readonly string[]
  readonly states: readonly State[]
  readonly onPartnerList: boolean
  /** Hosts, and the brand each is known by where it has one. */
  readonly sites: readonly { readonly host: string; readonly brand?: string | undefined }[]
  readonly notes: readonly LookupNote[]
}

/** An insurer's entry in the lookup. */
export function lookupEntry(insurer: Insurer): LookupEntry {
  const { id, name, kind, parent, aliases, states, onPartnerList } = insurer
  return {
    id,
    name,
    kind,
    parent,
    aliases,
    states,
    onPartnerList,
    sites: insurer.sites.filter((site) => !site.shared).map(({ host, brand }) => ({ host, ...(brand && { brand }) })),
    notes: insurer.notes.map((note) => {
      const { treatment, plan, states, status, confidence, checked } = note
      const effective = newestEffective(note)
      return {
        treatment,
        plan,
        status,
        confidence,
        checked,
        ...(states?.length && { states }),
        ...(effective && { effective }),
      }
    }),
  }
}

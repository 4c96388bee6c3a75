import type { NoteKey } from './answers'
import type { Insurer } from './insurer-schema'
import type { InsurerKind, State } from './vocabulary'

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
  readonly notes: readonly NoteKey[]
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
    notes: insurer.notes.map(({ treatment, plan, states, status }) => ({
      treatment,
      plan,
      status,
      ...(states?.length && { states }),
    })),
  }
}

import { type Asked, findNote } from '../answers'
import type { Insurer, Note } from '../insurer-schema'
import type { LookupEntry } from '../lookup'
import { lookupEntry } from '../lookup'
import type { Treatment } from '../vocabulary'
import type { Pack, PackInsurer } from './pack-schema'

/** A note that somebody else wrote, and who: shown beside ours, never in its place. */
export interface PackNote {
  /** The pack's id. */
  readonly pack: string
  readonly publisher: string
  readonly note: Note
}

/** What packs say of one insurer. */
export function packNotes(packs: readonly Pack[], insurer: string): PackNote[] {
  return packs.flatMap(({ pack: { id: pack, publisher }, insurers }) =>
    insurers
      .filter(({ id }) => id === insurer)
      .flatMap(({ notes }) => notes.map((note) => ({ pack, publisher, note }))),
  )
}

/**
 * What each pack says of a treatment, one note each: the one that answers for this plan and state. `isOtherwise` where a
 * pack has none for them, and another of its notes stands in, which must say whom it is for.
 */
export function packAnswers(
  notes: readonly PackNote[],
  treatment: Treatment,
  asked: Asked,
): (PackNote & { readonly isOtherwise: boolean })[] {
  const packs = [...new Set(notes.map(({ pack }) => pack))]
  return packs.flatMap((pack) => {
    const own = notes.filter((each) => each.pack === pack && each.note.treatment === treatment)
    const fitting = findNote(
      own.map(({ note }) => note),
      treatment,
      asked,
    )
    const found = own.find(({ note }) => note === fitting) ?? own[0]
    return found ? [{ ...found, isOtherwise: fitting === undefined }] : []
  })
}

/** Insurers that only packs know, each with the publisher of the first pack that describes it; their notes are in `packNotes`. */
export function newInsurers(
  packs: readonly Pack[],
  isKnown: (id: string) => boolean,
): { readonly insurer: Insurer; readonly publisher: string }[] {
  const found = new Map<string, { insurer: Insurer; publisher: string }>()
  for (const { pack, insurers } of packs) {
    for (const each of insurers) {
      const insurer = isKnown(each.id) || found.has(each.id) ? null : asInsurer(each)
      if (insurer) found.set(each.id, { insurer, publisher: pack.publisher })
    }
  }
  return [...found.values()]
}

/** The lookup with the insurers that only packs know, by name. */
export function withNewInsurers(lookup: readonly LookupEntry[], packs: readonly Pack[]): readonly LookupEntry[] {
  const known = new Set(lookup.map(({ id }) => id))
  const added = newInsurers(packs, (id) => known.has(id)).map(({ insurer }) => lookupEntry(insurer))
  return added.length ? [...lookup, ...added].sort((a, b) => a.name.localeCompare(b.name, 'en')) : lookup
}

/** A pack cannot say how its insurer is related to others: those words are ours. */
function asInsurer(entry: PackInsurer): Insurer | null {
  const { id, name, kind, about, aliases = [], states = [], sites = [], links = [] } = entry
  if (name === undefined || kind === undefined || about === undefined) return null
  const none = { parent: null, onPartnerList: false, notes: [], unresolved: [] }
  return { id, name, kind, about, aliases, states, sites, links, ...none }
}

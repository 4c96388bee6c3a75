import type { Code } from './guide-schema'
import type { Insurer } from './insurer-schema'
import type { PackNote } from './packs/pack-notes'
import type { State } from './vocabulary'

/** Whether a billing code is in use, and since or until when. */
export type CodeState = Pick<Code, 'status' | 'validFrom' | 'validTo' | 'replacedBy'>

/** What the panel says of a billing code that a note names. */
export type CodeFact = Pick<Code, 'code' | 'meaning'> & CodeState

/** A Blue licensee, as the association's page lists it. */
export interface Licensee {
  readonly id: string
  readonly name: string
  readonly states: readonly State[]
}

/** Everything that a page of ours needs to show one insurer: what the build writes to `notes/<id>.json`. */
export interface NotesFile {
  readonly insurer: Insurer
  /** The codes that the notes name. */
  readonly codes: readonly CodeFact[]
  /** Id → name of the parent and of related insurers. */
  readonly names: Readonly<Record<string, string>>
  /** The association's licensees; empty for everybody else. */
  readonly licensees: readonly Licensee[]
  /** What packs say of this insurer; added when the file is loaded. */
  readonly packNotes?: readonly PackNote[]
  /** Whose pack describes an insurer that we have no file of. */
  readonly describedBy?: string
}

/** Puts an insurer's file together from all insurers and all codes. */
export function notesFile(insurer: Insurer, insurers: readonly Insurer[], codes: readonly Code[]): NotesFile {
  const named = new Set(insurer.notes.flatMap((note) => note.codes))
  const neighbours = [insurer.parent, ...(insurer.related ?? []).map(({ id }) => id)]
  return {
    insurer,
    codes: codes
      .filter(({ code }) => named.has(code))
      .map((entry) => ({ code: entry.code, meaning: entry.meaning, ...codeStateOf(entry) })),
    names: Object.fromEntries(insurers.filter(({ id }) => neighbours.includes(id)).map(({ id, name }) => [id, name])),
    licensees:
      insurer.kind === 'association'
        ? insurers.filter(({ parent }) => parent === insurer.id).map(({ id, name, states }) => ({ id, name, states }))
        : [],
  }
}

/** Whether a code is in use, out of all that the guide has on it. */
export function codeStateOf({ status, validFrom, validTo, replacedBy }: Code): CodeState {
  return {
    status,
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    ...(replacedBy && { replacedBy }),
  }
}

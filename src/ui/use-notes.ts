import type { NotesFile } from '../core/notes-file'
import { loadNotes } from '../platform/own-files'
import { loadSaid } from './said-files'
import { type OwnFile, useOwnFile } from './use-own-file'

/** Loads an insurer’s notes, and what they are in the reader’s language. */
export const loadSaidNotes = (insurer: string): Promise<NotesFile> =>
  loadSaid(`notes/${insurer}.json`, loadNotes(insurer))

/** Loads the notes of an insurer; none while `insurer` is null. */
export function useNotes(insurer: string | null): OwnFile<NotesFile> {
  return useOwnFile(insurer, loadSaidNotes)
}

import type { NotesFile } from '../core/notes-file'
import { loadNotes } from '../platform/own-files'
import { type OwnFile, useOwnFile } from './use-own-file'

/** Loads the notes of an insurer; none while `insurer` is null. */
export function useNotes(insurer: string | null): OwnFile<NotesFile> {
  return useOwnFile(insurer, loadNotes)
}

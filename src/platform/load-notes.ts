import type { NotesFile } from '../core/notes-file'

/** Loads an insurer's notes from the extension's own files. Rejects when there is no such insurer or the file cannot be read. */
export async function loadNotes(insurer: string): Promise<NotesFile> {
  if (!/^[a-z0-9-]+$/.test(insurer)) throw new Error(`no insurer is called ${insurer}`)
  const response = await fetch(`/notes/${insurer}.json`)
  if (!response.ok) throw new Error(`notes/${insurer}.json: ${response.status}`)
  return response.json()
}

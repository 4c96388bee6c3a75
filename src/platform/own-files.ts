import type { Explanations } from '../core/explanations'
import type { NextFacts } from '../core/next/next-facts'
import type { NotesFile } from '../core/notes-file'
import { askForOwnFile } from './network'

/** Loads an insurer's notes from the extension's own files. Rejects when there is no such insurer or the file cannot be read. */
export async function loadNotes(insurer: string): Promise<NotesFile> {
  if (!/^[a-z0-9-]+$/.test(insurer)) throw new Error(`no insurer is called ${insurer}`)
  return loadFile(`notes/${insurer}.json`)
}

/** Loads what the guide says of terms and codes from the extension's own files. Rejects when the file cannot be read. */
export function loadExplanations(): Promise<Explanations> {
  return loadFile('explanations.json')
}

/** Loads what the guide knows of asking, appealing and paying. Rejects when the file cannot be read. */
export function loadNextFacts(): Promise<NextFacts> {
  return loadFile('next.json')
}

async function loadFile<Content>(path: string): Promise<Content> {
  const response = await askForOwnFile(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

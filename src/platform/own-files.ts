import ids from 'built:insurer-ids'
import type esMessages from '../_locales/es/messages.json'
import type { Explanations } from '../core/explanations'
import type { NextFacts } from '../core/next/next-facts'
import type { CodeFact, NotesFile } from '../core/notes-file'
import { newInsurers, packNotes } from '../core/packs/pack-notes'
import type { Pack } from '../core/packs/pack-schema'
import { askForOwnFile } from './network'
import { readPackNotes } from './packs'

/**
 * Loads an insurer's notes from the extension's own files, and what packs say of it. Rejects when there is no such insurer
 * or the file cannot be read.
 */
export async function loadNotes(insurer: string): Promise<NotesFile> {
  if (!/^[a-z0-9-]+$/.test(insurer)) throw new Error(`no insurer is called ${insurer}`)
  const [packs, own] = await Promise.all([
    readPackNotes(),
    ids.includes(insurer) ? loadFile<NotesFile>(`notes/${insurer}.json`) : null,
  ])
  const file = own ?? fileOfPack(insurer, packs)
  const notes = packNotes(packs, insurer)
  if (notes.length === 0) return file
  const codes = new Set(notes.flatMap(({ note }) => note.codes))
  const isMissing = [...codes].some((code) => file.codes.every((fact) => fact.code !== code))
  return { ...file, packNotes: notes, codes: isMissing ? [...file.codes, ...(await codeFacts(codes))] : file.codes }
}

/** An insurer that only packs know. */
function fileOfPack(id: string, packs: readonly Pack[]): NotesFile {
  const found = newInsurers(packs, (each) => ids.includes(each)).find(({ insurer }) => insurer.id === id)
  if (!found) throw new Error(`no insurer is called ${id}`)
  return { insurer: found.insurer, codes: [], names: {}, licensees: [], describedBy: found.publisher }
}

/** What the guide says of codes that our own notes on an insurer do not name. */
async function codeFacts(codes: ReadonlySet<string>): Promise<CodeFact[]> {
  const all = Object.values(await loadExplanations())
  return all.flatMap(({ term, meaning, code }) => (code && codes.has(term) ? [{ code: term, meaning, ...code }] : []))
}

/** Loads what the guide says of terms and codes from the extension's own files. Rejects when the file cannot be read. */
export function loadExplanations(): Promise<Explanations> {
  return loadFile('explanations.json')
}

/** Loads what the guide knows of asking, appealing and paying. Rejects when the file cannot be read. */
export function loadNextFacts(): Promise<NextFacts> {
  return loadFile('next.json')
}

/** Loads the texts of the interface in Spanish. Rejects when the file cannot be read. */
export function loadSpanishMessages(): Promise<typeof esMessages> {
  return loadFile('_locales/es/messages.json')
}

/** Loads what the texts of one of our files are in Spanish, by the English. Rejects when the file cannot be read. */
export function loadSpanish(path: string): Promise<Readonly<Record<string, string>>> {
  return loadFile(`es/${path}`)
}

async function loadFile<Content>(path: string): Promise<Content> {
  const response = await askForOwnFile(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

// Writes down what changed in the notes since the last version: `npm run note-changes`.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Insurer, Note } from '../src/core/insurer-schema'
import { type Changes, type NotePrint, noteChanges } from '../src/core/note-changes'
import { readInsurers } from './read-data'

const root = join(import.meta.dirname, '..')

/** The file that the library shows. */
export const CHANGES_FILE = 'src/changes.json'
const VERSIONS_FILE = 'scripts/note-versions.json'

const HELP = `Usage: npm run note-changes

Writes ${CHANGES_FILE}, which the library shows as “What changed”: the notes that are new, changed or gone since the
version before. Run it before a release, after the version in package.json was raised; it may be run again.

${VERSIONS_FILE} holds what the notes were in this version and in the one before, as fingerprints.`

/** The notes of one version. */
export interface NotesOfVersion {
  readonly version: string
  readonly notes: readonly NotePrint[]
}

/** The content of scripts/note-versions.json: this version, and the one that it is held against. */
export interface NoteVersions {
  readonly current: NotesOfVersion
  /** Null in the first version. */
  readonly previous: NotesOfVersion | null
}

/** The fingerprint of every note. */
export function notePrints(insurers: readonly Insurer[]): NotePrint[] {
  return insurers.flatMap(({ id, notes }) => notes.map((note) => notePrint(id, note)))
}

/** What is written down for a version: the one written down before moves back when the version is a new one. */
export function nextVersions(before: NoteVersions | null, current: NotesOfVersion): NoteVersions {
  if (!before) return { current, previous: null }
  return { current, previous: before.current.version === current.version ? before.previous : before.current }
}

/** What the library shows of these versions. */
export function changesOf({ current, previous }: NoteVersions): Changes {
  return {
    version: current.version,
    since: previous?.version ?? null,
    changes: previous ? noteChanges(previous.notes, current.notes) : [],
  }
}

/** Today's notes held against what is written down. */
export function todaysVersions(): NoteVersions {
  const { version } = readJson<{ version: string }>('package.json')
  return nextVersions(readVersions(), { version, notes: notePrints(readInsurers()) })
}

/** What is wrong with the files for a release of today's notes; empty when nothing is. */
export function changesProblem(): string {
  const today = todaysVersions()
  const asWritten = JSON.stringify(readJson<Changes>(CHANGES_FILE)) === JSON.stringify(changesOf(today))
  const asRecorded = JSON.stringify(readVersions()) === JSON.stringify(today)
  if (!asWritten) return `${CHANGES_FILE} does not say what changed in this version: npm run note-changes`
  return asRecorded ? '' : `${VERSIONS_FILE} is not of today’s notes: npm run note-changes`
}

function notePrint(insurer: string, note: Note): NotePrint {
  const { treatment, plan, states, status, ...rest } = note
  const print = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 10)
  return {
    insurer,
    treatment,
    plan,
    ...(states?.length && { states }),
    status,
    parts: {
      summary: print(rest.summary),
      criteria: print(rest.criteria),
      approval: print(rest.approval),
      codes: print(rest.codes),
      caveats: print(rest.caveats),
      confidence: rest.confidence,
      sources: print(rest.sources),
      checked: rest.checked,
    },
  }
}

function readVersions(): NoteVersions | null {
  return existsSync(join(root, VERSIONS_FILE)) ? readJson(VERSIONS_FILE) : null
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(join(root, file), 'utf8'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--help')) console.log(HELP)
  else {
    const versions = todaysVersions()
    const { version, since, changes } = changesOf(versions)
    // One note a line: the file is read by people only where two versions of it are compared.
    const lines = ({ version, notes }: NotesOfVersion) =>
      `{ "version": ${JSON.stringify(version)}, "notes": [\n${notes.map((note) => JSON.stringify(note)).join(',\n')}\n] }`
    writeFileSync(
      join(root, VERSIONS_FILE),
      `{ "current": ${lines(versions.current)},\n"previous": ${versions.previous ? lines(versions.previous) : null} }\n`,
    )
    writeFileSync(join(root, CHANGES_FILE), `${JSON.stringify({ version, since, changes }, null, 2)}\n`)
    console.log(
      since ? `${changes.length} notes changed from ${since} to ${version}` : `${version} is the first version`,
    )
  }
}

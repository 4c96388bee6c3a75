import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DATA_FOLDERS, readDataFiles } from '../read-data'

/** A text that readers of the extension see, and what it is. */
export interface ReaderText {
  readonly text: string
  /** Where it is from: `interface`, or the subject of the guide, or `insurers`. */
  readonly room: string
  /** The message's key, or the insurer's file. */
  readonly at: string
  /** Whether it says what a source holds, and no more: it stands in small type below the note. */
  readonly isAboutSource: boolean
}

const NOTE_FIELDS = ['about', 'summary', 'criteria', 'approval', 'caveats', 'supports', 'why']
/** The fields of each subject of the guide that are shown. The rest is there for the program. */
const GUIDE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  appeals: ['statement', 'supports', 'caveats', 'decidedBy', 'from', 'case'],
  'article-claims': ['statement', 'claim', 'why', 'sayInstead', 'supports', 'caveats'],
  codes: ['meaning', 'caveats'],
  costs: ['statement', 'supports', 'caveats'],
  glossary: ['definition'],
  'programme-appeals': ['deadline', 'decision', 'threshold', 'supports'],
  treatments: ['statement', 'supports', 'caveats'],
}
const MESSAGES = 'src/_locales/en/messages.json'

/** All English texts for readers: the messages, the insurers' notes and the guide. Titles and names are left out. */
export function readerTexts(): ReaderText[] {
  const insurers = readDataFiles(DATA_FOLDERS.insurers).flatMap(({ file, data }) => {
    // Why a host is left out is said to those who edit the file.
    const shown = { ...(data as object), notTheseHosts: undefined }
    return textsIn(shown, NOTE_FIELDS).map((found) => ({ ...found, room: 'insurers', at: nameOf(file) }))
  })
  const guide = readDataFiles(DATA_FOLDERS.guide).flatMap(({ file, data }) =>
    textsIn(data, GUIDE_FIELDS[nameOf(file)] ?? []).map((found) => ({
      ...found,
      room: nameOf(file),
      at: nameOf(file),
    })),
  )
  return [...messages(), ...insurers, ...guide]
}

function messages(): ReaderText[] {
  const file = readFileSync(join(import.meta.dirname, '../..', MESSAGES), 'utf8')
  return Object.entries(JSON.parse(file) as Record<string, { message: string }>).map(([key, { message }]) => ({
    // What is filled in is a name, a number or a date.
    text: message.replace(/\{\w+\}/g, '1'),
    room: 'interface',
    at: key,
    isAboutSource: false,
  }))
}

function textsIn(data: unknown, fields: readonly string[]): Pick<ReaderText, 'text' | 'isAboutSource'>[] {
  const found = new Map<string, boolean>()
  const walk = (value: unknown, field: string) => {
    if (typeof value === 'string') {
      if (fields.includes(field)) found.set(value, field === 'supports')
    } else if (Array.isArray(value)) for (const each of value) walk(each, field)
    else if (value) for (const [key, each] of Object.entries(value)) walk(each, key)
  }
  walk(data, '')
  return [...found].map(([text, isAboutSource]) => ({ text, isAboutSource }))
}

function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace('.json', '')
}

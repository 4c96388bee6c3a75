import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textsForReaders } from '../../src/core/translatable'
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

/** What stands in these is a name or a word or two, which have no grade. */
const NAMES = ['name', 'term', 'label', 'per']
const MESSAGES = 'src/_locales/en/messages.json'

/** All English texts for readers: the messages, the insurers' notes and the guide. Titles and names are left out. */
export function readerTexts(): ReaderText[] {
  const files = (['insurers', 'guide'] as const).flatMap((folder) =>
    readDataFiles(DATA_FOLDERS[folder]).flatMap((file) =>
      textsForReaders(file)
        .filter(({ field }) => !NAMES.includes(field))
        .map(({ text, field }) => ({
          text,
          room: folder === 'insurers' ? folder : nameOf(file.file),
          at: nameOf(file.file),
          isAboutSource: field === 'supports',
        })),
    ),
  )
  return [...messages(), ...files]
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

function nameOf(file: string): string {
  return file.replace(/^.*\//, '').replace('.json', '')
}

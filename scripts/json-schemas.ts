// Writes the JSON Schemas by which editors complete and check insurer files and packs: `npm run schemas`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { InsurerSchema } from '../src/core/insurer-schema'
import { PackSchema } from '../src/core/packs/pack-schema'

const FOLDER = join(import.meta.dirname, '../docs/schema')

/** The published schemas by file name, as the text of the file. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return {
    'insurer.schema.json': textOf(InsurerSchema, {
      title: 'An insurer',
      description: 'One file of src/insurers: who the insurer is, its sites, and the notes on it.',
    }),
    'pack.schema.json': textOf(PackSchema, {
      title: 'A pack of notes',
      description: 'Notes that somebody else writes, such as a clinic for its region (docs/note-packs.md).',
    }),
  }
}

function textOf(schema: GenericSchema, about: { readonly title: string; readonly description: string }): string {
  // What JSON Schema has no word for (a day that the calendar has) is left to the check.
  const { $schema, ...rest } = toJsonSchema(schema, { errorMode: 'ignore' })
  return `${JSON.stringify({ $schema, ...about, ...rest }, null, 2)}\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--help')) {
    console.log('Usage: npm run schemas\nWrites docs/schema/*.schema.json from the schemas in src/core.')
  } else {
    mkdirSync(FOLDER, { recursive: true })
    for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(join(FOLDER, name), text)
    console.log(`Wrote ${Object.keys(jsonSchemas()).join(' and ')}`)
  }
}

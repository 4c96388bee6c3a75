import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import { jsonSchemas } from '../../../scripts/json-schemas'
import { DATA_FOLDERS, readDataFiles } from '../../../scripts/read-data'

const schemas = jsonSchemas()
/** Another program's reading of the schema: formats are named in it, and left to editors. */
const validator = (name: string) =>
  new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(schemas[name] ?? ''))

describe('the published JSON Schemas', () => {
  test.each(Object.keys(schemas))('%s is as src/core has it (npm run schemas)', (name) => {
    expect(readFileSync(`docs/schema/${name}`, 'utf8')).toBe(schemas[name])
  })

  test('take every insurer’s file', () => {
    const isRight = validator('insurer.schema.json')
    for (const { file, data } of readDataFiles(DATA_FOLDERS.insurers)) {
      isRight(data)
      expect(isRight.errors, file).toBe(null)
    }
  })

  test('take the example of a pack, and refuse what the check refuses', () => {
    const isRight = validator('pack.schema.json')
    const example = readFileSync('docs/example.pack.json', 'utf8')
    expect(isRight(JSON.parse(example))).toBe(true)
    for (const [from, to] of [
      ['"case-by-case"', '"maybe"'],
      ['"publisher": "Example Clinic",', ''],
      ['"states": ["CO"]', '"colour": "red"'],
      ['["CO"]', '["Colorado"]'],
      ['"codes": ["J3490"],', ''],
    ] as const) {
      expect(isRight(JSON.parse(example.replace(from, to))), from).toBe(false)
    }
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readInsurers } from '../../../scripts/read-data'

/** What stands under a heading of a listing. */
function part(language: string, heading: string): string {
  const text = readFileSync(`docs/store/listing-${language}.md`, 'utf8')
  return (
    text
      .split(/^## /m)
      .find((each) => each.startsWith(`${heading}\n`))
      ?.slice(heading.length)
      .trim() ?? ''
  )
}

/** A message of the extension in a language. */
function message(language: string, key: string): string | undefined {
  const file = `src/_locales/${language}/messages.json`
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8'))[key]?.message : undefined
}

describe.each(['en', 'es'])('the listing for the stores, %s', (language) => {
  it('has the extension’s own name, and a summary that the stores take', () => {
    expect(part(language, 'Name')).toBe(message('en', 'extension_name'))
    expect(part(language, 'Summary').length).toBeGreaterThan(40)
    expect(part(language, 'Summary').length).toBeLessThanOrEqual(132)
  })

  it('says how many insurers there are, and how many have no note', () => {
    const insurers = readInsurers()
    const withoutNotes = insurers.filter(({ notes }) => notes.length === 0).length
    const description = part(language, 'Description')
    expect(description).toMatch(new RegExp(`\\b${insurers.length}\\b`))
    expect(description).toMatch(new RegExp(`\\b${withoutNotes} (of the|de las) ${insurers.length}\\b`))
    expect(description).toContain('988')
  })
})

it('has the manifest’s description as its summary in English', () => {
  expect(part('en', 'Summary')).toBe(message('en', 'extension_description'))
})

it('has no mark of an insurer or a drug in its name', () => {
  const name = part('en', 'Name').toLowerCase()
  const marks = [
    'spravato',
    'ketamine',
    ...readInsurers().flatMap(({ name: insurer, aliases }) => [insurer, ...aliases]),
  ]
  expect(marks.filter((mark) => name.includes(mark.toLowerCase()))).toEqual([])
})

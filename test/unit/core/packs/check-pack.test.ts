import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readInsurers } from '../../../../scripts/read-data'
import { checkPack, printPackProblem } from '../../../../src/core/packs/check-pack'
import { PACK_LIMITS } from '../../../../src/core/packs/pack-limits'

const EXAMPLE = readFileSync('docs/example.pack.json', 'utf8')
const insurerIds = new Set(readInsurers().map(({ id }) => id))
const check = (text: string) => checkPack(text, { insurerIds, today: '2026-11-24' })
/** The example with one piece of it changed, as its problems: `line: path: expected …`. */
const changed = (from: string | RegExp, to: string) => {
  const text = EXAMPLE.replace(from, to)
  expect(text).not.toBe(EXAMPLE)
  const { pack, problems } = check(text)
  expect(pack).toBe(null)
  return problems.map(({ line, path, expected }) => `${line}: ${path}: ${expected}`)
}
/** The line of the example that something stands on. */
const lineOf = (piece: string) => EXAMPLE.slice(0, EXAMPLE.indexOf(piece)).split('\n').length

describe('a pack of notes', () => {
  test('is taken as the example in the docs is written', () => {
    const { pack, problems } = check(EXAMPLE)
    expect(problems).toEqual([])
    expect(pack?.pack.publisher).toBe('Example Clinic')
    expect(pack?.insurers.map(({ id }) => id)).toEqual(['physicians-mutual', 'example-health-plan'])
  })

  test('takes an insurer’s own file as it is', () => {
    const alabama: unknown = JSON.parse(readFileSync('src/insurers/bcbs-alabama.json', 'utf8'))
    const head = { id: 'a', name: 'A', publisher: 'B' }
    expect(check(JSON.stringify({ pack: head, insurers: [alabama] })).problems).toEqual([])
  })

  test('is refused with the line of each mistake', () => {
    expect(changed('"case-by-case"', '"maybe"')).toEqual([
      expect.stringMatching(`^${lineOf('"case-by-case"')}: insurers\\[0\\]\\.notes\\[0\\]\\.status: .*"case-by-case"`),
    ])
    expect(changed('      "states": ["CO"],\n', '      "colour": "red",\n')).toEqual([
      `${lineOf('"states": ["CO"]')}: insurers[1].colour: no such field`,
    ])
    expect(changed('"kind": "commercial",\n      "about"', '"about"')).toEqual([
      `${lineOf('"id": "example-health-plan"') - 1}: insurers[1].kind: this field of a new insurer`,
    ])
    expect(changed('"2026-11-20",\n    "about"', '"2026-02-31",\n    "about"')).toEqual([
      `${lineOf('"date"')}: pack.date: a day that the calendar has`,
    ])
    expect(changed(/"checked": "2026-11-20"/, '"checked": "2027-01-01"')).toEqual([
      `${lineOf('"checked"')}: insurers[0].notes[0].checked: no day after 2026-11-24`,
    ])
  })

  test('names an insurer that the extension knows, or says all that a new one needs', () => {
    expect(changed('"physicians-mutual"', '"physician-mutual"')).toEqual([
      `${lineOf('"physicians-mutual"')}: insurers[0].id: the id of an insurer that the extension knows, or name, kind, about of a new one`,
    ])
    expect(changed('"example-health-plan"', '"physicians-mutual"')).toEqual([
      `${lineOf('"example-health-plan"')}: insurers[1].id: each insurer once`,
    ])
  })

  test.each(['http://plan.example/spravato', 'javascript:alert(1)', 'data:text/html,x', 'ftp://plan.example/a'])(
    'links to https alone, not to %s',
    (url) => {
      expect(changed('https://plan.example/spravato', url)[0]).toContain(
        `${lineOf('https://plan.example/spravato')}: insurers[1].notes[0].sources[0].url: an http`,
      )
    },
  )

  test('that is no JSON is refused with the line where it goes wrong', () => {
    expect(changed('"CO"],', '"CO"]')[0]).toBe(`${lineOf('"CO"') + 1}: : JSON`)
    expect(check('').problems).toMatchObject([{ line: 1, expected: 'JSON' }])
    expect(check('not a pack').problems).toMatchObject([{ line: 1, expected: 'JSON' }])
    for (const text of ['null', '[]', '{}', '"pack"', '7']) expect(check(text).problems.length, text).toBeGreaterThan(0)
  })

  test('has a limit to its size', () => {
    expect(check(`${EXAMPLE}${' '.repeat(PACK_LIMITS.bytes)}`).problems).toMatchObject([
      { line: 1, expected: `at most ${PACK_LIMITS.bytes} bytes` },
    ])
    const pack = JSON.parse(EXAMPLE)
    const [, insurer] = pack.insurers
    const insurers = Array.from({ length: PACK_LIMITS.insurers + 1 }, (_, at) => ({ ...insurer, id: `plan-${at}` }))
    expect(check(JSON.stringify({ ...pack, insurers })).problems).toMatchObject([
      { path: 'insurers', expected: `at most ${PACK_LIMITS.insurers} insurers` },
    ])
  })

  test('has its problems printed as compilers do', () => {
    const problem = { line: 3, path: 'pack.id', expected: 'this', found: 'that' }
    expect(printPackProblem('a.json', problem)).toBe('a.json:3: pack.id: expected this, found that')
  })
})

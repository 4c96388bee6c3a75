import { describe, expect, test } from 'vitest'
import type { Code, Term } from '../../../../src/core/guide-schema'
import { createFinder } from '../../../../src/core/mentions/find-mentions'
import { termTable, treatmentTable } from '../../../../src/core/mentions/term-table'
import { guide, table } from './guide-finder'

const entry = { statement: 's', sources: [], confidence: 'high' as const, caveats: [], checked: '2026-01-01' }
const term = (id: string, category: Term['category'], forms: readonly Partial<Term['forms'][0]>[]): Term => ({
  ...entry,
  id,
  topic: 'glossary',
  term: id,
  definition: 'd',
  category,
  forms: forms.map((form) => ({
    text: id,
    lang: 'en',
    kind: 'full',
    caseSensitive: false,
    wholeWord: true,
    ...form,
  })),
  core: true,
  spanishFrom: 's',
  seeAlso: [],
})
const code = (id: string, written: string, system: Code['system']): Code => ({
  ...entry,
  id,
  topic: 'code',
  code: written,
  system,
  meaning: 'm',
  whenPatientMeetsIt: 'w',
  treatments: [],
  status: 'active',
})
const made = (glossary: readonly Term[], codes: readonly Code[] = []) =>
  termTable({ glossary: [...glossary], codes: [...codes] }, [])
const entryOf = (id: string, of = table) => of.find((each) => each.term === id)

describe('the finder’s table', () => {
  test('has a term with all its forms, and what of them decides a match', () => {
    const forms = [{ text: 'step therapy' }, { text: 'ST', caseSensitive: true, needsNearby: ['step'], nearbyWords: 5 }]
    expect(entryOf('gl-step', made([term('gl-step', 'approval', forms)]))).toEqual({
      term: 'gl-step',
      kind: 'rule',
      forms: [{ text: 'step therapy' }, { text: 'ST', isExact: true, near: ['step'], within: 5 }],
    })
  })

  test('looks twelve words around for company where the guide does not say how far', () => {
    const forms = [{ text: 'ST', needsNearby: ['step'] }]
    expect(entryOf('gl-step', made([term('gl-step', 'approval', forms)]))?.forms).toEqual([
      { text: 'ST', near: ['step'], within: 12 },
    ])
  })

  test('has a code as it is written, in capitals, and a letter’s code with a space too', () => {
    const codes = [code('code-j', 'J0013', 'HCPCS Level II'), code('code-c', '96365', 'CPT')]
    const of = made([], codes)
    expect(entryOf('code-j', of)?.forms.map(({ text }) => text)).toEqual(['J0013', 'J 0013'])
    expect(entryOf('code-c', of)?.forms).toEqual([{ text: '96365', isExact: true }])
  })

  test('has a modifier only in the company of that word', () => {
    expect(entryOf('code-kx', made([], [code('code-kx', 'KX', 'modifier')]))?.forms).toEqual([
      { text: 'KX', isExact: true, near: ['modif'], within: 6 },
    ])
  })

  test('has no note on codes, and leaves a form of the glossary that names a code to that code', () => {
    const terms = [term('gl-modifier', 'billing', [{ text: 'modifier' }, { text: 'modifier KX' }])]
    const of = made(terms, [code('code-kx', 'KX', 'modifier'), code('code-n', 'ketamine has none', 'note')])
    expect(entryOf('gl-modifier', of)?.forms.map(({ text }) => text)).toEqual(['modifier'])
    expect(entryOf('code-n', of)).toBeUndefined()
  })

  test('of the guide is small enough to be sent to a page, and comes through whole', () => {
    expect(JSON.stringify(table).length).toBeLessThan(60_000)
    expect(structuredClone(table)).toEqual(table)
    expect(JSON.parse(JSON.stringify(table))).toEqual(table)
  })

  test('has every id once', () => {
    expect(new Set(table.map((each) => each.term)).size).toBe(table.length)
    expect(table).toHaveLength(guide.glossary.length + guide.codes.filter(({ system }) => system !== 'note').length + 1)
  })
})

describe('what every page is read for first', () => {
  const treatments = treatmentTable(table)

  test('is the two drugs', () => {
    expect(treatments.map((each) => each.term).sort()).toEqual(['gl-esketamine', 'gl-ketamine'])
  })

  test('counts every name of theirs once, with fewer forms', () => {
    const finder = createFinder(treatments)
    for (const { term } of treatments) {
      for (const { text } of entryOf(term)?.forms ?? []) expect(finder.find(`some ${text}.`), text).toHaveLength(1)
    }
    expect(treatments.flatMap(({ forms }) => forms).length).toBeLessThan(10)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Note } from '../../../../src/core/insurer-schema'
import { lookupEntry } from '../../../../src/core/lookup'
import { newInsurers, packAnswers, packNotes, withNewInsurers } from '../../../../src/core/packs/pack-notes'
import type { Pack } from '../../../../src/core/packs/pack-schema'
import { insurers } from '../../ui/rendered'

const EXAMPLE: Pack = JSON.parse(readFileSync('docs/example.pack.json', 'utf8'))
const OTHER: Pack = {
  pack: { id: 'other', name: 'Other notes', publisher: 'Other Clinic' },
  insurers: EXAMPLE.insurers.map((insurer) => ({ ...insurer, name: 'Another name' })),
}
const lookup = insurers.map(lookupEntry)
const isKnown = (id: string) => lookup.some((entry) => entry.id === id)

describe('the notes of packs', () => {
  test('keep the name of who wrote each', () => {
    expect(packNotes([EXAMPLE, OTHER], 'physicians-mutual').map(({ publisher }) => publisher)).toEqual([
      'Example Clinic',
      'Other Clinic',
    ])
    expect(packNotes([EXAMPLE], 'aetna')).toEqual([])
  })

  test('answer for the reader’s plan, and say so where they are for another', () => {
    const [first] = packNotes([EXAMPLE], 'physicians-mutual')
    if (!first) throw new Error('no note')
    const medicaid: Note = { ...first.note, plan: 'medicaid', status: 'not-covered' }
    const notes = [first, { ...first, note: medicaid }]
    const answers = (plan: 'medigap' | 'medicaid' | 'va') =>
      packAnswers(notes, 'ketamine-infusion-pain', { plan }).map(({ note, isOtherwise }) => [note.status, isOtherwise])
    expect(answers('medigap')).toEqual([['case-by-case', false]])
    expect(answers('medicaid')).toEqual([['not-covered', false]])
    expect(answers('va')).toEqual([['case-by-case', true]])
    expect(packAnswers(notes, 'spravato', { plan: 'medigap' })).toEqual([])
  })

  test('add the insurers that only they know, and never take the place of one of ours', () => {
    const found = newInsurers([EXAMPLE, OTHER], isKnown)
    expect(found.map(({ insurer, publisher }) => [insurer.id, insurer.name, publisher])).toEqual([
      ['example-health-plan', 'Example Health Plan', 'Example Clinic'],
    ])
    const all = withNewInsurers(lookup, [EXAMPLE, OTHER])
    expect(all).toHaveLength(lookup.length + 1)
    expect(all.find(({ id }) => id === 'physicians-mutual')).toBe(lookup.find(({ id }) => id === 'physicians-mutual'))
    // What we say of an insurer that we do not know is nothing.
    expect(all.find(({ id }) => id === 'example-health-plan')?.notes).toEqual([])
    expect(withNewInsurers(lookup, [])).toBe(lookup)
  })
})

import { describe, expect, test } from 'vitest'
import { changesOf, nextVersions, notePrints } from '../../../scripts/note-changes'
import { readInsurers } from '../../../scripts/read-data'
import { type NotePrint, noteChanges } from '../../../src/core/note-changes'

const print = (changes: Partial<NotePrint> = {}): NotePrint => ({
  insurer: 'aetna',
  treatment: 'spravato',
  plan: 'commercial',
  status: 'prior-authorization',
  parts: {
    summary: 'a',
    criteria: 'a',
    approval: 'a',
    codes: 'a',
    caveats: 'a',
    confidence: 'medium',
    sources: 'a',
    checked: '2026-11-23',
  },
  ...changes,
})
const about = { insurer: 'aetna', treatment: 'spravato', plan: 'commercial' }

describe('since the version before', () => {
  test('a note may be new', () => {
    expect(noteChanges([], [print()])).toEqual([{ kind: 'added', ...about, to: 'prior-authorization' }])
  })

  test('a note may be gone', () => {
    expect(noteChanges([print()], [])).toEqual([{ kind: 'removed', ...about, from: 'prior-authorization' }])
  })

  test('a note may read otherwise, and it is said in what', () => {
    const now = print({ status: 'covered', parts: { ...print().parts, criteria: 'b', checked: '2027-01-01' } })
    expect(noteChanges([print()], [now])).toEqual([
      {
        kind: 'changed',
        ...about,
        from: 'prior-authorization',
        to: 'covered',
        parts: ['status', 'criteria', 'checked'],
      },
    ])
  })

  test('a note that was only read again is the same to a reader', () => {
    expect(noteChanges([print()], [print({ parts: { ...print().parts, checked: '2027-01-01' } })])).toEqual([])
  })

  test('a note of other states is another note', () => {
    const kinds = noteChanges([print({ states: ['TX'] })], [print({ states: ['NY'] })]).map(({ kind }) => kind)
    expect(kinds).toEqual(['added', 'removed'])
    expect(noteChanges([print({ states: ['TX', 'NY'] })], [print({ states: ['NY', 'TX'] })])).toEqual([])
  })
})

describe('the versions written down', () => {
  const first = { version: '1.0.0', notes: [print()] }
  const second = { version: '1.1.0', notes: [print({ status: 'covered' })] }

  test('the first has none before it', () => {
    const versions = nextVersions(null, first)
    expect(versions).toEqual({ current: first, previous: null })
    expect(changesOf(versions)).toEqual({ version: '1.0.0', since: null, changes: [] })
  })

  test('a new version is held against the one written down before', () => {
    const versions = nextVersions({ current: first, previous: null }, second)
    expect(changesOf(versions)).toMatchObject({ version: '1.1.0', since: '1.0.0', changes: [{ kind: 'changed' }] })
  })

  test('the same version may be written down again and again', () => {
    const once = nextVersions({ current: first, previous: null }, second)
    const again = { version: '1.1.0', notes: [print({ status: 'not-covered' })] }
    expect(nextVersions(once, again)).toEqual({ current: again, previous: first })
    expect(changesOf(nextVersions(nextVersions(null, first), first)).since).toBeNull()
  })
})

test('every note has a fingerprint of its own', () => {
  const insurers = readInsurers()
  const prints = notePrints(insurers)
  expect(prints).toHaveLength(insurers.flatMap(({ notes }) => notes).length)
  expect(noteChanges(prints, prints)).toEqual([])
  const [changed, ...others] = insurers.filter(({ notes }) => notes.length > 0)
  if (!changed) throw new Error('no insurer has notes')
  const notes = changed.notes.map((note, at) => (at === 0 ? { ...note, approval: 'as long as it takes' } : note))
  const before = notePrints([changed, ...others])
  expect(noteChanges(before, notePrints([{ ...changed, notes }, ...others]))).toMatchObject([
    { kind: 'changed', insurer: changed.id, parts: ['approval'] },
  ])
})

import { describe, expect, test } from 'vitest'
import {
  type ComparedNote,
  compareNote,
  datesOfReading,
  type PageDates,
} from '../../../../src/core/compare/compare-note'
import type { Stance } from '../../../../src/core/policy-facts/policy-facts'
import { STATUSES, type Status } from '../../../../src/core/vocabulary'

const TODAY = '2026-11-24'
const UNDATED: PageDates = { effective: null, lastReview: null }

const note = (status: Status, ...effective: (string | null)[]): ComparedNote => ({
  status,
  checked: '2026-11-23',
  sources: effective.map((day) => ({ effective: day })),
})
const compare = (ours: ComparedNote | undefined, stance: Stance, dates: Partial<PageDates> = {}) =>
  compareNote(ours, { stance }, { ...UNDATED, ...dates }, TODAY)

describe('a page and a note of the same age', () => {
  test.each<[Status, Stance, 'same' | 'differs' | 'nothing']>([
    ['covered', 'covered-with-criteria', 'same'],
    ['covered', 'not-covered', 'differs'],
    ['prior-authorization', 'covered-with-criteria', 'same'],
    ['prior-authorization', 'not-covered', 'differs'],
    ['case-by-case', 'covered-with-criteria', 'differs'],
    ['case-by-case', 'not-covered', 'differs'],
    ['no-published-policy', 'covered-with-criteria', 'differs'],
    ['no-published-policy', 'not-covered', 'differs'],
    ['not-covered', 'covered-with-criteria', 'differs'],
    ['not-covered', 'not-covered', 'same'],
    ['varies', 'covered-with-criteria', 'nothing'],
    ['varies', 'not-covered', 'nothing'],
  ])('a note of “%s” against a page of “%s”: %s', (status, stance, result) => {
    const dates = { effective: '2026-01-01' }
    expect(compare(note(status, '2026-01-01'), stance, dates).result).toBe(result)
    expect(compare(note(status, '2026-01-01'), stance).result).toBe(result)
  })

  test('a page that states nothing leaves nothing to compare, whatever the note and the dates', () => {
    for (const status of STATUSES) {
      const found = compare(note(status, '2020-01-01'), 'not-stated', { effective: '2026-06-01' })
      expect(found).toMatchObject({ result: 'nothing', page: null, note: { status } })
    }
  })

  test('without a note there is only the page’s word, with its date', () => {
    expect(compare(undefined, 'not-covered', { lastReview: '2026-06-01' })).toEqual({
      result: 'nothing',
      page: { stance: 'not-covered', dated: { date: '2026-06-01', by: 'last-review' }, inForceFrom: null },
      note: null,
    })
    expect(compare(undefined, 'not-stated')).toEqual({ result: 'nothing', page: null, note: null })
  })
})

describe('a newer page', () => {
  test('is said to be newer, and whether it agrees', () => {
    const dates = { effective: '2026-03-15' }
    expect(compare(note('covered', '2026-03-14'), 'covered-with-criteria', dates)).toEqual({
      result: 'page-newer',
      agrees: true,
      page: { stance: 'covered-with-criteria', dated: { date: '2026-03-15', by: 'effective' }, inForceFrom: null },
      note: { status: 'covered', dated: { date: '2026-03-14', by: 'effective' } },
    })
    expect(compare(note('covered', '2026-03-14'), 'not-covered', dates)).toMatchObject({
      result: 'page-newer',
      agrees: false,
    })
    expect(compare(note('no-published-policy', '2026-03-14'), 'not-covered', dates)).toMatchObject({ agrees: false })
  })

  test('is not one of the same day, of a day before, or without a date', () => {
    const ours = note('covered', '2026-03-15')
    expect(compare(ours, 'not-covered', { effective: '2026-03-15' }).result).toBe('differs')
    expect(compare(ours, 'not-covered', { effective: '2026-03-14' }).result).toBe('differs')
    expect(compare(ours, 'covered-with-criteria').result).toBe('same')
  })

  test('is one that was reviewed after we checked our note, but not one reviewed before that', () => {
    const ours = { ...note('covered', '2026-01-01'), checked: '2026-07-01' }
    expect(compare(ours, 'covered-with-criteria', { effective: '2026-01-01', lastReview: '2026-06-01' }).result).toBe(
      'same',
    )
    expect(compare(ours, 'covered-with-criteria', { lastReview: '2026-08-01' })).toMatchObject({
      result: 'page-newer',
      page: { dated: { date: '2026-08-01', by: 'last-review' } },
    })
    expect(compare(ours, 'not-covered', { effective: '2026-03-01', lastReview: '2026-06-01' })).toMatchObject({
      result: 'page-newer',
      page: { dated: { date: '2026-03-01', by: 'effective' } },
    })
  })

  test('says nothing against a note that says itself that it depends on the plan', () => {
    expect(compare(note('varies', '2020-01-01'), 'not-covered', { effective: '2026-01-01' }).result).toBe('nothing')
  })
})

describe('the date of a page', () => {
  const pageOf = (dates: Partial<PageDates>) => compare(undefined, 'not-covered', dates).page

  test('is the later of its effective date and its last review', () => {
    expect(pageOf({ effective: '2025-01-01', lastReview: '2026-01-01' })?.dated).toEqual({
      date: '2026-01-01',
      by: 'last-review',
    })
    expect(pageOf({ effective: '2026-02-01', lastReview: '2026-01-01' })?.dated).toEqual({
      date: '2026-02-01',
      by: 'effective',
    })
    expect(pageOf({ effective: '2026-02-01', lastReview: '2026-02-01' })?.dated?.by).toBe('effective')
  })

  test('may be today, but not a day to come', () => {
    expect(pageOf({ effective: TODAY })).toMatchObject({ dated: { date: TODAY }, inForceFrom: null })
    expect(pageOf({ effective: '2026-11-25' })).toMatchObject({ dated: null, inForceFrom: '2026-11-25' })
    expect(pageOf({ lastReview: '2027-01-01' })).toMatchObject({ dated: null, inForceFrom: null })
    expect(pageOf({ effective: '2027-01-01', lastReview: '2026-10-01' })).toMatchObject({
      dated: { date: '2026-10-01', by: 'last-review' },
      inForceFrom: '2027-01-01',
    })
    expect(pageOf({ effective: '2025-01-01', lastReview: '2027-01-01' })?.dated?.date).toBe('2025-01-01')
  })

  test('to come makes no page newer', () => {
    expect(compare(note('covered', '2026-01-01'), 'not-covered', { effective: '2027-01-01' }).result).toBe('differs')
  })
})

describe('the date of a note', () => {
  const dateOf = (ours: ComparedNote) => compare(ours, 'not-covered').note?.dated

  test('is that of its newest source', () => {
    const ours = note('not-covered', '2020-01-01', '2025-05-01', null)
    expect(dateOf(ours)).toEqual({ date: '2025-05-01', by: 'effective' })
  })

  test('is the day of its check where no source is dated', () => {
    expect(dateOf(note('not-covered', null))).toEqual({ date: '2026-11-23', by: 'checked' })
    expect(compare(note('covered', null), 'not-covered', { effective: '2026-11-24' }).result).toBe('page-newer')
    expect(compare(note('covered', null), 'not-covered', { effective: '2026-11-23' }).result).toBe('differs')
  })
})

test('the dates of a reading are those of its facts', () => {
  const fact = (value: string) => ({ value, text: value, place: 1 })
  expect(datesOfReading({ effective: fact('2026-01-01'), lastReview: null })).toEqual({
    effective: '2026-01-01',
    lastReview: null,
  })
  expect(datesOfReading({ effective: null, lastReview: fact('2026-02-01') }).lastReview).toBe('2026-02-01')
})

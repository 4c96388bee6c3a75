import { describe, expect, test } from 'vitest'
import { codesOfSome, criteriaByTopic, differ } from '../../../src/library/compare-differences'

describe('values', () => {
  test('differ when two that we know are not the same', () => {
    expect(differ(['6 months', '6 months'])).toBe(false)
    expect(differ(['6 months', '12 months'])).toBe(true)
  })

  test('do not differ from what we do not know', () => {
    expect(differ(['6 months', null, undefined])).toBe(false)
  })
})

describe('codes', () => {
  test('stand out when they are not on every list', () => {
    expect([...codesOfSome([['J0013', 'G2082'], ['G2082']])]).toEqual(['J0013'])
  })

  test('are not held against a note without any', () => {
    expect([...codesOfSome([['J0013'], []])]).toEqual([])
  })
})

describe('requirements', () => {
  const age = 'Age 18 or older'
  const rems = 'Given at a REMS-certified site'
  const scored = 'Severe major depression, shown on a standard rating scale'

  test('stand beside each other by what they are about', () => {
    const rows = criteriaByTopic([{ criteria: [rems, age] }, { criteria: ['Adult'] }])
    expect(rows.map(({ topic }) => topic)).toEqual(['age', 'given'])
    expect(rows[0]?.words.map(({ criteria }) => criteria)).toEqual([[age], ['Adult']])
    expect(rows.map(({ isOfSome }) => isOfSome)).toEqual([false, true])
  })

  test('are not missed in a note that names none at all, or that we do not have', () => {
    expect(criteriaByTopic([{ criteria: [age] }, { criteria: [] }, undefined])[0]?.isOfSome).toBe(false)
  })

  test('are not missed where another requirement says as much', () => {
    const rows = criteriaByTopic([{ criteria: [scored] }, { criteria: ['Listed depression diagnosis'] }])
    const diagnosis = rows.find(({ topic }) => topic === 'diagnosis')
    expect(diagnosis?.words[0]).toEqual({ criteria: [], isElsewhere: true })
    expect(diagnosis?.isOfSome).toBe(false)
  })
})

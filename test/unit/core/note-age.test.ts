import { describe, expect, test } from 'vitest'
import { isOld, newestEffective, oldBecause } from '../../../src/core/note-age'

const note = (checked: string, ...effective: (string | null)[]) => ({
  checked,
  sources: effective.map((day) => ({ effective: day })),
})

describe('a note grows old by when it was checked', () => {
  test('it is fresh on the 180th day', () => {
    expect(isOld(note('2026-01-01', '2026-01-01'), '2026-06-30')).toBe(false)
  })

  test('it is old on the 181st', () => {
    expect(oldBecause(note('2026-01-01', '2026-01-01'), '2026-07-01')).toBe('checked-long-ago')
  })

  test('the change to and from summer time does not shift the day', () => {
    expect(isOld(note('2026-03-01', '2026-03-01'), '2026-08-28')).toBe(false)
    expect(isOld(note('2026-03-01', '2026-03-01'), '2026-08-29')).toBe(true)
  })
})

describe('a note grows old by its newest source', () => {
  test('it is fresh on the day 24 months after the source took effect', () => {
    expect(isOld(note('2026-11-23', '2024-11-23'), '2026-11-23')).toBe(false)
  })

  test('it is old a day later', () => {
    expect(oldBecause(note('2026-11-23', '2024-11-23'), '2026-11-24')).toBe('source-out-of-date')
  })

  test('one recent source is enough, wherever it stands', () => {
    expect(isOld(note('2026-11-23', '2019-03-05', '2026-01-01', null), '2026-11-23')).toBe(false)
  })

  test('it is old when no source is dated', () => {
    expect(oldBecause(note('2026-11-23', null, null), '2026-11-23')).toBe('source-undated')
  })

  test('on a leap day, the last of February two years before is over 24 months ago', () => {
    expect(isOld(note('2028-02-01', '2026-02-28'), '2028-02-29')).toBe(true)
    expect(isOld(note('2028-02-01', '2026-03-01'), '2028-02-29')).toBe(false)
  })
})

test('the newest date among sources is found, or none', () => {
  expect(newestEffective(note('2026-11-23', '2020-01-01', '2025-05-01', null))).toBe('2025-05-01')
  expect(newestEffective(note('2026-11-23', null))).toBeNull()
})

import { describe, expect, test } from 'vitest'
import { readGuide } from '../../../../scripts/read-data'
import { COUNTED_FROM, countDeadline, countedFrom } from '../../../../src/core/next/deadline'

const TODAY = '2026-11-24'

describe('a deadline counted from a letter', () => {
  test('is so many days after the date on it', () => {
    expect(countDeadline({ n: 180, unit: 'days' }, '2026-11-10', TODAY)).toEqual({
      date: '2027-05-09',
      actBy: '2027-05-09',
      weekday: '2027-05-07',
      daysLeft: 166,
    })
  })

  test('names no other day where it is on a weekday', () => {
    expect(countDeadline({ n: 120, unit: 'days' }, '2026-11-10', TODAY)?.weekday).toBeNull()
  })

  test('is the older, shorter one where letters still print that', () => {
    const counted = countDeadline({ n: 65, unit: 'days', olderFigure: 60 }, '2026-11-10', TODAY)
    expect(counted).toMatchObject({ date: '2027-01-14', actBy: '2027-01-09', weekday: '2027-01-08', daysLeft: 46 })
  })

  test('is the newer one where the older was longer', () => {
    const counted = countDeadline({ n: 60, unit: 'days', olderFigure: 90 }, '2026-11-10', TODAY)
    expect(counted).toMatchObject({ date: '2027-01-09', actBy: '2027-01-09' })
  })

  test('may be today, or over', () => {
    expect(countDeadline({ n: 14, unit: 'days' }, '2026-11-10', TODAY)?.daysLeft).toBe(0)
    expect(countDeadline({ n: 13, unit: 'days' }, '2026-11-10', TODAY)?.daysLeft).toBe(-1)
  })

  test('is none without a date, and none in hours', () => {
    expect(countDeadline({ n: 180, unit: 'days' }, '', TODAY)).toBeNull()
    expect(countDeadline({ n: 180, unit: 'days' }, '2026-02-31', TODAY)).toBeNull()
    expect(countDeadline({ n: 72, unit: 'hours' }, '2026-11-10', TODAY)).toBeNull()
  })
})

describe('what a deadline is counted from', () => {
  test('is known for every one of the guide', () => {
    const all = readGuide().appeals.flatMap(({ deadline, hearingDeadline, furtherSteps = [] }) =>
      [deadline, hearingDeadline, ...furtherSteps].flatMap((each) => each?.from ?? []),
    )
    expect(new Set(all)).toEqual(new Set(Object.keys(COUNTED_FROM)))
  })

  test('is never the denial letter where we do not know it', () => {
    expect(countedFrom({ from: 'the next full moon' })).toBe('later')
    expect(countedFrom({ from: 'receipt of the denial' })).toBe('denial')
    expect(countedFrom({ from: 'receipt of the final internal denial' })).toBe('later')
  })
})

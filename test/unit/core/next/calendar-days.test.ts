import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addTime,
  addWorkingDays,
  daysBetween,
  isDay,
  weekdayBy,
} from '../../../../src/core/next/calendar-days'

describe('days', () => {
  test('run on over the ends of months and years', () => {
    expect(addDays('2026-11-10', 180)).toBe('2027-05-09')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  })

  test('count a leap day', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01')
  })

  test('are one each where clocks change', () => {
    expect(addDays('2026-03-07', 2)).toBe('2026-03-09')
    expect(addDays('2026-10-31', 2)).toBe('2026-11-02')
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2)
    expect(daysBetween('2026-11-02', '2026-10-31')).toBe(-2)
    expect(daysBetween('2026-11-02', '2026-11-02')).toBe(0)
  })
})

describe('working days', () => {
  test('leave out Saturdays and Sundays', () => {
    expect(addWorkingDays('2026-11-26', 1)).toBe('2026-11-27')
    expect(addWorkingDays('2026-11-27', 1)).toBe('2026-11-30')
    expect(addWorkingDays('2026-11-26', 3)).toBe('2026-12-01')
    expect(addWorkingDays('2026-11-28', 1)).toBe('2026-11-30')
    expect(addWorkingDays('2026-11-28', 0)).toBe('2026-11-28')
  })

  test('end before a weekend where something must be in the mail', () => {
    expect(weekdayBy('2026-11-27')).toBe('2026-11-27')
    expect(weekdayBy('2026-11-28')).toBe('2026-11-27')
    expect(weekdayBy('2026-11-29')).toBe('2026-11-27')
    expect(weekdayBy('2026-11-30')).toBe('2026-11-30')
  })
})

describe('months', () => {
  test('keep the number of the day', () => {
    expect(addMonths('2026-11-10', 6)).toBe('2027-05-10')
    expect(addMonths('2026-01-15', 12)).toBe('2027-01-15')
  })

  test('end with the month where it is too short, never in the next', () => {
    expect(addMonths('2026-10-31', 4)).toBe('2027-02-28')
    expect(addMonths('2027-10-31', 4)).toBe('2028-02-29')
    expect(addMonths('2026-10-30', 4)).toBe('2027-02-28')
    expect(addMonths('2026-12-31', 6)).toBe('2027-06-30')
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
  })
})

test('a span ends by its unit; hours end on no day', () => {
  expect(addTime('2026-11-27', { n: 3, unit: 'days' })).toBe('2026-11-30')
  expect(addTime('2026-11-27', { n: 3, unit: 'working days' })).toBe('2026-12-02')
  expect(addTime('2026-11-27', { n: 3, unit: 'months' })).toBe('2027-02-27')
  expect(addTime('2026-11-27', { n: 2, unit: 'year' })).toBe('2028-11-27')
  expect(addTime('2026-11-27', { n: 72, unit: 'hours' })).toBeNull()
})

test.each(['', '2026-02-29', '2026-13-01', '0002-11-10', '2026-1-1', '11/10/2026', '2026-11-10T00:00'])(
  '“%s” is no day',
  (text) => {
    expect(isDay(text)).toBe(false)
  },
)
test.each(['2026-11-10', '2028-02-29', '1999-12-31'])('%s is a day', (text) => expect(isDay(text)).toBe(true))

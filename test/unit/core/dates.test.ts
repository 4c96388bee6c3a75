import { afterEach, expect, test, vi } from 'vitest'
import { today } from '../../../src/core/dates'

afterEach(() => {
  vi.useRealTimers()
})

test('a day is written with two digits for month and day', () => {
  expect(today(new Date(2026, 0, 2))).toBe('2026-01-02')
  expect(today(new Date(2026, 10, 23))).toBe('2026-11-23')
})

test('it is the reader’s own day, from the first minute to the last', () => {
  expect(today(new Date(2026, 11, 31, 0, 0))).toBe('2026-12-31')
  expect(today(new Date(2026, 11, 31, 23, 59, 59))).toBe('2026-12-31')
})

test('it is the day on the clock when none is given', () => {
  vi.useFakeTimers({ now: new Date(2027, 1, 3, 12) })
  expect(today()).toBe('2027-02-03')
})

import { describe, expect, test } from 'vitest'
import { type CalendarEntry, calendarFile } from '../../../../src/core/next/calendar-file'

const STAMP = new Date('2026-11-24T08:30:15.123Z')
const ENTRY: CalendarEntry = { id: 'last-day-1', date: '2027-05-09', title: 'Last day', text: 'Check the letter.' }
const file = (changed: Partial<CalendarEntry> = {}) => calendarFile([{ ...ENTRY, ...changed }], STAMP)
const linesOf = (text: string) => text.split('\r\n')
/** Lines as a calendar reads them: put together again (RFC 5545, 3.1). */
const unfolded = (text: string) => linesOf(text.replaceAll('\r\n ', ''))

describe('a calendar file', () => {
  test('has an all-day entry that reminds at nine, a week and a day before', () => {
    expect(linesOf(file())).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Coverage Notes//Dates//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:last-day-1-20270509@coverage-notes.invalid',
      'DTSTAMP:20261124T083015Z',
      'DTSTART;VALUE=DATE:20270509',
      'DTEND;VALUE=DATE:20270510',
      'SUMMARY:Last day',
      'DESCRIPTION:Check the letter.',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Last day',
      'TRIGGER:-P6DT15H',
      'END:VALARM',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Last day',
      'TRIGGER:-P0DT15H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('ends an entry on the next day, also at the end of a year', () => {
    expect(file({ date: '2027-12-31' })).toContain('DTEND;VALUE=DATE:20280101')
  })

  test('writes what means something to calendars as plain signs', () => {
    const lines = linesOf(file({ title: 'a, b; c\\d: “e”', text: 'one\r\ntwo\rthree\nfour\u0007' }))
    expect(lines).toContain('SUMMARY:a\\, b\\; c\\\\d: “e”')
    expect(lines).toContain('DESCRIPTION:one\\ntwo\\nthree\\nfour')
  })

  test('breaks long lines at 75 octets, and loses nothing', () => {
    const title = `${'Éé“”—𝄞 '.repeat(30)}end`
    const text = file({ title })
    for (const line of linesOf(text)) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(unfolded(text)).toContain(`SUMMARY:${title}`)
    expect(Math.max(...linesOf(text).map((line) => new TextEncoder().encode(line).length))).toBeGreaterThan(70)
    expect(text).not.toContain('\uFFFD')
  })

  test('breaks no line that just fits', () => {
    const fits = 'x'.repeat(75 - 'SUMMARY:'.length)
    expect(linesOf(file({ title: fits }))).toContain(`SUMMARY:${fits}`)
    expect(linesOf(file({ title: `${fits}y` }))).toContain(' y')
  })

  test('gives the same entry the same name again, and others others', () => {
    const uid = (text: string) => /UID:(.*)/.exec(text)?.[1]
    expect(uid(file({ title: 'Otherwise' }))).toBe(uid(file()))
    expect(uid(file({ date: '2027-05-10' }))).not.toBe(uid(file()))
    expect(uid(file({ id: 'last-day-2' }))).not.toBe(uid(file()))
  })

  test('ends every line as the format wants it', () => {
    expect(file().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(file().endsWith('END:VCALENDAR\r\n')).toBe(true)
  })
})

import { addDays } from './calendar-days'

/** A day to be put in a calendar. */
export interface CalendarEntry {
  /** Tells this entry from others of the same day; goes into the file, so it names nobody. */
  readonly id: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly title: string
  readonly text: string
}

/** Most octets in a line of the file, without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75
/** When the calendar reminds, in days before; at nine in the morning. */
const REMIND_DAYS_BEFORE = [7, 1]

/**
 * A calendar file (RFC 5545) with an all-day entry for each day, which reminds a week and a day before.
 *
 * An entry's UID comes from its id and day alone, so that taking the same file in twice makes no second entry.
 */
export function calendarFile(entries: readonly CalendarEntry[], stamp: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Coverage Notes//Dates//EN',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines({ id, date, title, text }: CalendarEntry, stamp: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}-${compact(date)}@coverage-notes.invalid`,
    `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    // The first day that is no longer part of it.
    `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
    `SUMMARY:${asText(title)}`,
    `DESCRIPTION:${asText(text)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...REMIND_DAYS_BEFORE.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${asText(title)}`,
      // Counted back from the midnight on which the day begins.
      `TRIGGER:-P${days - 1}DT15H`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

const compact = (date: string) => date.replaceAll('-', '')

/** A text as the value of a property (RFC 5545, 3.3.11); what no calendar may hold is left out. */
function asText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the format forbids
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replaceAll('\n', '\\n')
  )
}

/** Breaks a line where it grows too long, never inside a character; each further line begins with a space. */
function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length
    if (octets + size > LINE_OCTETS) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += sign
    octets += size
  }
  return [...parts, part].join('\r\n')
}

import { describe, expect, test } from 'vitest'
import { MARK_KINDS } from '../../../src/core/mentions/mention'
import { STANCES } from '../../../src/core/policy-facts/policy-facts'
import {
  CONFIDENCES,
  INSURER_KINDS,
  PLANS,
  SOURCE_READINGS,
  STATES,
  STATUSES,
  type State,
  TREATMENTS,
} from '../../../src/core/vocabulary'
import { STATUS_GLYPHS, STATUS_TONES } from '../../../src/ui/status-glyphs'
import {
  confidenceReason,
  confidenceWord,
  dateWord,
  kindSentence,
  markKindName,
  oldReason,
  planName,
  readingWord,
  stanceWord,
  stateNames,
  statusWord,
  treatmentName,
} from '../../../src/ui/words'

const ANSWERS = [...STATUSES, 'unknown'] as const

describe.each([
  ['status', ANSWERS.map((status) => statusWord(status))],
  ['status, where there is little room', ANSWERS.map((status) => statusWord(status, 'short'))],
  ['treatment', TREATMENTS.map((treatment) => treatmentName(treatment))],
  ['treatment, where there is little room', TREATMENTS.map((treatment) => treatmentName(treatment, 'short'))],
  ['plan', PLANS.map(planName)],
  ['stance of a page', STANCES.map(stanceWord)],
  ['kind of mark', MARK_KINDS.map(markKindName)],
  ['confidence', CONFIDENCES.map(confidenceWord)],
  ['reason for a confidence', CONFIDENCES.map(confidenceReason)],
  ['reading of a source', SOURCE_READINGS.map(readingWord)],
  ['reason to call a note old', (['checked-long-ago', 'source-out-of-date', 'source-undated'] as const).map(oldReason)],
  ['kind of insurer', INSURER_KINDS.map((kind) => kindSentence(kind, []))],
])('every %s', (_, words) => {
  test('has words of its own, with nothing left to fill in', () => {
    for (const word of words) expect(word).toMatch(/^[^{}_]+$/)
    expect(new Set(words).size).toBe(words.length)
  })
})

test('a licensee is told with its states, anybody else without', () => {
  expect(kindSentence('licensee', ['IL', 'TX'])).toContain('for Illinois and Texas')
  expect(kindSentence('commercial', ['IL'])).not.toContain('Illinois')
})

test('states are listed by their names', () => {
  expect(stateNames(['TX'])).toBe('Texas')
  expect(stateNames(['IL', 'TX', 'OK'])).toBe('Illinois, Texas, and Oklahoma')
  for (const state of Object.keys(STATES) as State[]) expect(stateNames([state]).length).toBeGreaterThan(3)
})

test('a date is the same day wherever the reader is', () => {
  expect(dateWord('2026-11-23')).toBe('Nov 23, 2026')
  expect(dateWord('2026-01-01')).toBe('Jan 1, 2026')
  expect(dateWord('2025-12-31')).toBe('Dec 31, 2025')
})

test('each status has a shape of its own and a colour', () => {
  const shapes = ANSWERS.map((status) => JSON.stringify(STATUS_GLYPHS[status]))
  expect(new Set(shapes).size).toBe(ANSWERS.length)
  for (const status of ANSWERS) expect(STATUS_TONES[status]).toBeTruthy()
})

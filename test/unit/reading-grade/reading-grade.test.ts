import { describe, expect, it } from 'vitest'
import { writtenPage } from '../../../scripts/reading-grade'
import { gradeOf, sentencesOf } from '../../../scripts/reading-grade/grade'
import { gradeRooms, LIMIT } from '../../../scripts/reading-grade/hard-texts'
import { row } from '../../../scripts/reading-grade/reading-grade-page'

const rooms = gradeRooms()

describe('what readers are given to read', () => {
  it.each(rooms.map((room) => [room.name, room] as const))('%s, taken together: 8th grade or below', (_, room) => {
    expect(room.grade.termsKnown).toBeLessThanOrEqual(LIMIT)
  })

  it('has every text above the 8th grade listed, with what makes it so (npm run reading-grade)', () => {
    const listed = new Set(writtenPage().split('\n'))
    const missing = rooms.flatMap(({ hard }) => hard.map(row)).filter((line) => !listed.has(line))
    expect(missing).toEqual([])
  })

  it('has nothing listed that is no longer there or no longer hard (npm run reading-grade)', () => {
    const hard = new Set(rooms.flatMap((room) => room.hard.map(row)))
    const listed = writtenPage()
      .split('\n')
      .filter((line) => /^\| \d[\d.]* \| .* \| .* \|$/.test(line))
    expect(listed.filter((line) => !hard.has(line))).toEqual([])
  })
})

describe('the grade of a text', () => {
  const NONE = /(?!)/gu

  it('is low for plain words, and high for long words in long sentences', () => {
    expect(gradeOf('Ask your plan. It can tell you what it pays for.', NONE).termsKnown).toBeLessThan(3)
    const hard =
      'Reimbursement determinations necessitate comprehensive documentation demonstrating medical necessity and appropriate utilization of alternatives.'
    expect(gradeOf(hard, NONE).termsKnown).toBeGreaterThan(18)
  })

  it('ends no sentence at an abbreviation', () => {
    expect(sentencesOf('Ask for a scale, e.g. the PHQ-9. Dr. Smith of St. Paul fills it in.')).toHaveLength(2)
    expect(sentencesOf('42 U.S.C. 1396 says so; plans must follow it.')).toHaveLength(2)
  })

  it('counts known terms as words of two syllables', () => {
    const text = 'You need prior authorization for esketamine.'
    const { asWritten, termsKnown } = gradeOf(text, /prior authorization|esketamine/giu)
    expect(termsKnown).toBeLessThan(asWritten)
  })

  it('says which words and sentences are long', () => {
    const { longWords, longestSentence } = gradeOf('One literature review. Two.', NONE)
    expect(longWords).toEqual(['literature'])
    expect(longestSentence).toBe(3)
  })
})

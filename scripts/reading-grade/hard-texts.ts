import { readGuide, readInsurers } from '../read-data'
import { type Grade, gradeOf } from './grade'
import { knownTerms } from './known-terms'
import { type ReaderText, readerTexts } from './reader-texts'

/** The highest grade that a text may have without being listed. */
export const LIMIT = 8

/** Flesch's formula is for running text, not for titles and labels: fewer words than this say nothing. */
export const FEWEST_WORDS = 8

/** A text above the limit, and what makes it so. */
export interface HardText extends ReaderText {
  readonly grade: Grade
  readonly reason: string
}

/** The grade of every room taken as one text, and the texts in it that are above the limit. */
export interface Room {
  readonly name: string
  readonly texts: number
  readonly grade: Grade
  readonly hard: readonly HardText[]
}

/** Grades every running text for readers, room by room. */
export function gradeRooms(): Room[] {
  const terms = knownTerms(readInsurers(), readGuide())
  const graded = readerTexts()
    .map((text) => ({ ...text, grade: gradeOf(text.text, terms) }))
    .filter(({ grade }) => grade.words >= FEWEST_WORDS)
  return [...new Set(graded.map(({ room }) => room))].map((name) => {
    const texts = graded.filter(({ room }) => room === name)
    const hard = texts
      .filter(({ grade }) => grade.termsKnown > LIMIT)
      .map((text) => ({ ...text, reason: reasonFor(text.grade) }))
    return { name, texts: texts.length, grade: gradeOf(texts.map(({ text }) => text).join('\n'), terms), hard }
  })
}

/** A sentence of up to this many words is no reason for a high grade. */
const SHORT_SENTENCE = 15

/** What makes a text hard, by the two things that the formula counts. */
function reasonFor({ longestSentence, longWords }: Grade): string {
  const reasons = [
    longestSentence > SHORT_SENTENCE && `a sentence of ${longestSentence} words`,
    longWords.length > 0 && `long words: ${longWords.join(', ')}`,
  ].filter(Boolean)
  return reasons.join('; ') || 'a short text of words with three syllables'
}

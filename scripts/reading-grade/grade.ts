import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** How hard a text is to read, as a school grade in the US (Flesch-Kincaid), and what makes it so. */
export interface Grade {
  readonly words: number
  /** The grade with every word counted as it is. */
  readonly asWritten: number
  /** The grade with the names and terms that the reader has to know counted as words of two syllables. */
  readonly termsKnown: number
  /** Words in the longest sentence. */
  readonly longestSentence: number
  /** Words of four syllables or more, but for the known terms. */
  readonly longWords: readonly string[]
}

// Flesch counts contractions and words with hyphens as one word.
const WORD = /[\p{L}\p{N}$](?:[\p{L}\p{N}'’.,%/&-]*[\p{L}\p{N}%])?/gu
/** Stands in for a known term; no text holds it. */
const TERM = 'knownterm'
/** A full stop behind one of these ends no sentence. */
const ABBREVIATIONS = /\b(e\.g|i\.e|etc|vs|approx|Dr|Mr|Ms|St|Inc|Co|Sec|No|U\.S|U\.S\.C|[A-Z])\./g
/** Nobody reads out an address. */
const ADDRESS = /\bhttps?:\S+/g
/** The end of what Flesch counts as a sentence: a full unit marked off by one of . ! ? : ; or a dash. */
const END = /(?<=[.!?…;:]["”’)\]]*)\s+|\s[–—]\s|\n+/u

/** The grade of a text; `terms` finds the terms that count as known. */
export function gradeOf(text: string, terms: RegExp): Grade {
  const sentences = sentencesOf(text)
  const known = sentences.map((sentence) => sentence.replace(terms, TERM))
  const longWords = known
    .flatMap(wordsOf)
    .flatMap((word) => word.split('/'))
    .filter((word) => !word.includes(TERM) && syllablesOf(word) >= 4)
  return {
    words: sentences.flatMap(wordsOf).length,
    asWritten: gradeOfSentences(sentences),
    termsKnown: gradeOfSentences(known),
    longestSentence: Math.max(0, ...sentences.map((sentence) => wordsOf(sentence).length)),
    longWords: [...new Set(longWords.map((word) => word.toLowerCase()))],
  }
}

/** What counts as the sentences of a text. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(ADDRESS, '')
    .replace(ABBREVIATIONS, '$1')
    .split(END)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}

function wordsOf(sentence: string): string[] {
  return sentence.match(WORD) ?? []
}

function gradeOfSentences(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const grade = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables })
  return Math.round(grade * 10) / 10
}

/** Flesch counts figures, symbols and abbreviations as words of one syllable. */
function syllablesOf(word: string): number {
  if (word === TERM) return 2
  if (/\d/.test(word) || /^\p{Lu}[\p{Lu}&/.-]+s?$/u.test(word)) return 1
  return Math.max(
    1,
    word.split(/[-/]/).reduce((sum, part) => sum + syllable(part), 0),
  )
}

import { describe, expect, test } from 'vitest'
import type { PageWords } from '../../../../src/core/reading/page-words'
import { readWords, sentPlaceOf } from '../../../../src/core/reading/read-words'
import { wordsOf } from './words-of'

const POLICY = `
## Esketamine (Spravato)
Policy number: MED.00137
Effective date: 01/15/2026
Spravato is covered when all of these are met:
1. The patient is 18 or older
2. Two antidepressants have failed
`
const spravato = (words: PageWords) => {
  const stance = readWords(words).reading.stances.find(({ treatment }) => treatment === 'spravato')
  return { stance: stance?.stance, criteria: stance?.criteria.map(({ marker, text }) => `${marker} ${text}`) }
}

describe('what the words of a page say', () => {
  const { reading, quotes } = readWords(wordsOf(POLICY, { title: 'Policy', state: 'done' }))

  test('is its number, its date, what it holds of a treatment and what it asks for', () => {
    expect(reading.policyNumber?.value).toBe('MED.00137')
    expect(reading.effective?.value).toBe('2026-01-15')
    expect(spravato(wordsOf(POLICY))).toEqual({
      stance: 'covered-with-criteria',
      criteria: ['1. The patient is 18 or older', '2. Two antidepressants have failed'],
    })
    expect(reading).toMatchObject({ title: 'Policy', state: 'done' })
  })

  test('has for each of its words the place on the page', () => {
    const place = reading.policyNumber?.place ?? -1
    const quote = quotes[place]
    expect(quote && sentPlaceOf(quote)).toEqual({ block: 2, start: 15, end: 24 })
    const criteria = reading.stances.flatMap((stance) => stance.criteria)
    expect(criteria.map((each) => quotes[each.place]).map((each) => each && sentPlaceOf(each).block)).toEqual([5, 6])
    for (const { mentions } of reading.terms) {
      for (const mention of mentions) expect(quotes[mention.place]?.text).toBe(mention.text)
    }
  })

  test.each([
    ['Clinical Policy Bulletin Number: 0950', '0950'],
    ['Medical Policy: MED.00137', 'MED.00137'],
    ['Policy #5.01.17', '5.01.17'],
  ])('is the number in “%s”, where no drug is named', (text, value) => {
    expect(readWords(wordsOf(text)).reading.policyNumber?.value).toBe(value)
  })
})

describe('the terms on a page', () => {
  test('are in the order in which they first stand there, with the words around them', () => {
    const { reading } = readWords(wordsOf('Ask for prior authorization of Spravato.\nSpravato (J0013) has a copay.'))
    expect(reading.terms.map(({ term, kind, count }) => [term, kind, count])).toEqual([
      ['gl-prior-authorization', 'rule', 1],
      ['gl-esketamine', 'treatment', 2],
      ['code-j0013', 'code', 1],
      ['gl-copay', 'cost', 1],
    ])
    expect(reading.terms[1]?.mentions[1]).toMatchObject({
      before: '',
      text: 'Spravato',
      after: ' (J0013) has a copay.',
    })
  })

  test('are counted by the page, which lists only the first of many', () => {
    const words = wordsOf('Spravato and ketamine')
    const many = words.terms.map((term) => (term.term === 'gl-esketamine' ? { ...term, count: 412 } : term))
    const { reading } = readWords({ ...words, terms: many })
    expect(reading.terms.map(({ term, count }) => [term, count])).toEqual([
      ['gl-esketamine', 412],
      ['gl-ketamine', 1],
    ])
  })

  test('are no cues', () => {
    expect(readWords(wordsOf('Last reviewed and revised')).reading.terms).toEqual([])
  })
})

describe('what was left out between two blocks is a gap', () => {
  const before = 'Spravato is covered when all of these are met:'
  const list = '1. The patient is 18 or older\n2. Two antidepressants have failed'

  test('behind which a list holds no criteria', () => {
    expect(spravato(wordsOf(`${before}\n${list}`)).criteria).toHaveLength(2)
    expect(spravato(wordsOf(`${before}\n…\n${list}`)).criteria).toEqual([])
  })

  test('at which the criteria end', () => {
    const text = `${before}\n1. The patient is 18 or older\n…\n2. Two antidepressants have failed`
    expect(spravato(wordsOf(text)).criteria).toEqual(['1. The patient is 18 or older'])
  })

  test('behind which nothing is said of an item', () => {
    expect(spravato(wordsOf('These drugs are not covered:\n- Spravato')).stance).toBe('not-covered')
    expect(spravato(wordsOf('These drugs are not covered:\n…\n- Spravato')).stance).toBe('not-stated')
  })

  test('behind which a value belongs to no label', () => {
    expect(readWords(wordsOf('Effective date\n1/15/2026')).reading.effective?.value).toBe('2026-01-15')
    expect(readWords(wordsOf('Effective date\n…\n1/15/2026')).reading.effective).toBeNull()
  })
})

describe('what stands around the words', () => {
  test('is the page’s title: it tells what ketamine is for where a sentence does not', () => {
    const words = wordsOf('Ketamine infusion is not covered.', { title: 'Ketamine for chronic pain' })
    const denied = readWords(words).reading.stances.filter(({ stance }) => stance === 'not-covered')
    expect(denied.map(({ treatment }) => treatment)).toEqual(['ketamine-infusion-pain'])
  })

  test('is the row of a table, by its number', () => {
    const rows = readWords(wordsOf('Policy number | MED.00137\nEffective date | 2/1/2026')).reading
    expect(rows.policyNumber?.value).toBe('MED.00137')
    expect(rows.effective?.value).toBe('2026-02-01')
  })

  test('is the page’s language, where it says so', () => {
    expect(readWords(wordsOf('Spravato', { lang: 'es-US' })).reading.lang).toBe('es-US')
    expect(readWords(wordsOf('Spravato')).reading).not.toHaveProperty('lang')
  })
})

test('a page without words says nothing', () => {
  const { reading, quotes } = readWords(wordsOf('', { state: 'reading' }))
  expect(reading).toMatchObject({ state: 'reading', terms: [], policyNumber: null, effective: null })
  expect(reading.stances.every(({ stance }) => stance === 'not-stated')).toBe(true)
  expect(quotes).toEqual([])
})

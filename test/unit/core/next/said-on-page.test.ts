import { describe, expect, test } from 'vitest'
import { parseSaidOnPage, saidOnPage } from '../../../../src/core/next/said-on-page'
import { fact, readingWith, stancesWith } from '../../ui/reading/sample-reading'

const CRITERIA = [{ text: '18 or older', place: 5, marker: '1.', depth: 1 }]
const READING = readingWith({
  title: 'Policy 0950',
  lang: 'en',
  policyNumber: fact('CPB 0950', 1),
  effective: fact('2026-03-15', 2),
  stances: stancesWith({ spravato: 'covered-with-criteria' }, CRITERIA),
})
const SAID = {
  title: 'Policy 0950',
  lang: 'en',
  policyNumber: 'CPB 0950',
  effective: '2026-03-15',
  quote: 'The page’s words on spravato',
  criteria: ['18 or older'],
}

describe('what a page says of a treatment', () => {
  test('is its words, number and date, without their places', () => {
    expect(saidOnPage(READING, 'spravato')).toEqual(SAID)
  })

  test('is nothing where the page does not speak of it, or was not read', () => {
    expect(saidOnPage(READING, 'ketamine-infusion-pain')).toBeNull()
    expect(saidOnPage(null, 'spravato')).toBeNull()
    expect(saidOnPage(undefined, 'spravato')).toBeNull()
  })

  test('comes through the session as it was', () => {
    expect(parseSaidOnPage(JSON.parse(JSON.stringify(SAID)))).toEqual(SAID)
  })

  test('is nothing when it came through broken, and loses only what is broken in it', () => {
    for (const broken of [null, undefined, 'x', 7, {}, { title: 7, criteria: [] }, { title: 'x', criteria: 'y' }]) {
      expect(parseSaidOnPage(broken)).toBeNull()
    }
    expect(parseSaidOnPage({ title: 'x', criteria: ['a', 7], quote: 8 })).toEqual({
      title: 'x',
      lang: null,
      policyNumber: null,
      effective: null,
      quote: null,
      criteria: ['a'],
    })
  })
})

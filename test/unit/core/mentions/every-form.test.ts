import { describe, expect, test } from 'vitest'
import { isCodeInPlace } from '../../../../src/core/mentions/in-place'
import { finder, guide, table } from './guide-finder'

const forms = table
  .filter(({ kind }) => kind !== 'cue')
  .flatMap(({ term, kind, forms }) => forms.map((form) => ({ term, kind, ...form })))

/** A sentence that a form stands in, with the company that it needs. */
const sentenceOf = ({ text, near }: (typeof forms)[number]) => ({
  sentence: `We say ${text}, ${near?.[0] ?? 'or so'}.`,
  start: 7,
  end: 7 + text.length,
})

describe('every form of the guide', () => {
  test('is in the table, in English and in Spanish', () => {
    const codes = new Set(guide.codes.map(({ code }) => code))
    const texts = new Set(forms.map(({ term, text }) => `${term} ${text}`))
    for (const { id, forms: written } of guide.glossary) {
      for (const { text } of written) {
        // “modifier KX” is a mention of the code.
        if (!text.split(' ').some((word) => codes.has(word))) expect(texts, text).toContain(`${id} ${text}`)
      }
    }
    for (const { id, code, system } of guide.codes) expect(texts.has(`${id} ${code}`), code).toBe(system !== 'note')
  })

  test('is found in a sentence of its own, whole', () => {
    for (const form of forms) {
      const { sentence, start, end } = sentenceOf(form)
      const there = finder.find(sentence).filter((mention) => mention.kind !== 'cue' && mention.start === start)
      expect(
        there.map((mention) => mention.end),
        sentence,
      ).toEqual([end])
    }
  })

  test('is found as the term it belongs to, or one that is written the same', () => {
    for (const form of forms) {
      const { sentence, start } = sentenceOf(form)
      const there = finder.find(sentence).find((mention) => mention.kind !== 'cue' && mention.start === start)
      const same = forms.filter(({ text }) => text.toLowerCase() === form.text.toLowerCase())
      expect(
        same.map(({ term }) => term),
        sentence,
      ).toContain(there?.term)
    }
  })

  test('belongs to one term', () => {
    const owners = new Map<string, Set<string>>()
    for (const { text, term, isExact } of forms) {
      const key = isExact ? text : text.toLowerCase()
      owners.set(key, (owners.get(key) ?? new Set()).add(term))
    }
    expect([...owners].filter(([, terms]) => terms.size > 1).map(([text]) => text)).toEqual([])
  })

  test('stands nowhere inside a longer word', () => {
    for (const form of forms) {
      const { sentence, start, end } = sentenceOf(form)
      for (const letter of ['x', 'é', 'ж', '7', '𝐀']) {
        const before = finder.find(sentence.slice(0, start) + letter + sentence.slice(start))
        const isNewWord = form.text.startsWith('(')
        expect(before.some((mention) => mention.start === start + letter.length) && !isNewWord, form.text).toBe(false)
        const behind = finder.find(sentence.slice(0, end) + letter + sentence.slice(end))
        expect(
          behind.some((mention) => mention.end === end),
          form.text,
        ).toBe(false)
      }
    }
  })

  test('is touched when its text is searched, whole or from its first word on', () => {
    for (const form of forms) {
      const { sentence, start } = sentenceOf(form)
      expect(finder.touches(sentence), sentence).toBe(true)
      const [first = ''] = form.text.replace(/^\(/, '').split(/[\s-]/)
      expect(finder.touches(sentence.slice(0, start) + first), first).toBe(true)
    }
  })

  test('that needs company is none in a sentence without it', () => {
    for (const { text } of forms.filter(({ near }) => near)) {
      expect(
        finder.find(`Zzz ${text} zzz.`).filter(({ kind }) => kind !== 'cue'),
        text,
      ).toEqual([])
    }
  })
})

test('codes stand where codes stand', () => {
  const at = (text: string, code: string) => isCodeInPlace(text, text.indexOf(code), text.indexOf(code) + code.length)
  expect(at('code 96365 here', '96365')).toBe(true)
  expect(at('€96365', '96365')).toBe(false)
  expect(at('12,96365', '96365')).toBe(false)
  expect(at('96365.1', '96365')).toBe(false)
  expect(at('96365.', '96365')).toBe(true)
  expect(at('TX 96365', '96365')).toBe(false)
  expect(at('zip  96365', '96365')).toBe(false)
  expect(at('11111-96365', '96365')).toBe(true)
  expect(at('211111-96365', '96365')).toBe(false)
  expect(at('96365-96368', '96365')).toBe(true)
  expect(at('96365-963689', '96365')).toBe(false)
})

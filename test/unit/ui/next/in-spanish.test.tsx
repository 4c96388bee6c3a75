// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readSpanish } from '../../../../scripts/read-data'
import messages from '../../../../src/_locales/es/messages.json'
import { speakEnglish, speakSpanish } from '../../../../src/ui/i18n'
import { all, button, get, textOf } from '../rendered'
import { facts, openView, showNotes, showView, type } from './next-shown'

vi.mock('../../../../src/platform/own-files', () => ({
  loadNextFacts: async () => facts,
  loadExplanations: async () => ({}),
}))

beforeEach(() => speakSpanish(messages, new Map(Object.entries(readSpanish()))))
afterEach(() => speakEnglish())

test('a letter to the insurer stays English, says why, and tells in Spanish what it says and what each field is', async () => {
  await showView('aetna', 'denied')
  await openView('appeal')
  type('#next-letter-date', '2026-11-10')
  const [paper, translated] = all('.paper')
  expect(paper?.closest('[lang]')?.getAttribute('lang')).toBe('en')
  expect(textOf(paper as Element)).toContain('Subject: Appeal of your decision of Nov 10, 2026')
  expect(textOf(paper as Element)).toContain('3. Patient is 18 or older')
  expect(textOf(paper as Element)).toContain('[Patient’s name]')
  expect(textOf(get('.next'))).toContain('La carta va en inglés')
  expect(textOf(get('label[for="next-blank-name"]'))).toBe('Nombre del paciente')
  expect(textOf(get('label[for="next-criterion-2"]'))).toBe('El paciente tiene 18 años o más')
  expect(translated?.closest('[lang]')).toBeNull()
  expect(textOf(translated as Element)).toContain('El paciente tiene 18 años o más')
  let copied = ''
  document.execCommand = () => {
    copied = get<HTMLTextAreaElement>('body > textarea').value
    return true
  }
  button('Copiar la carta').click()
  expect(copied).toContain('Appeal of your decision')
})

test('each question for the phone has the English to read out under it', async () => {
  await showView('aetna', 'questions')
  const questions = all('.questions > li')
  expect(questions.length).toBeGreaterThan(5)
  for (const question of questions) {
    const english = get('.question-english', question)
    expect(english.lang).toBe('en')
    expect(textOf(english)).not.toBe(textOf(get('.question', question)))
  }
})

test('the steps after a “no” are counted as in English, and said in Spanish', async () => {
  await showView('aetna', 'denied')
  type('#next-denial-date', '2026-11-10')
  expect(all('.due').length).toBeGreaterThan(0)
  expect(textOf(get('.due'))).toMatch(/ de mayo de 2027/)
  expect(textOf(get('.appeal-step'))).toContain('el día en que recibió la negación')
  expect(get('.file-text').textContent).toContain('SUMMARY:Último día para actuar sobre una carta')
})

test('the notes are in Spanish, and what their sources are called is marked as English', () => {
  showNotes('aetna')
  const source = get('.sources a span, .sources b span')
  expect(source.lang).toBe('en')
  expect(all('.points li').every((point) => !point.querySelector('[lang]'))).toBe(true)
  expect(textOf(get('.answer-body'))).toContain('El paciente tiene 18 años o más')
})

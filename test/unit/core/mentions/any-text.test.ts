import { expect, test } from 'vitest'
import type { Mention } from '../../../../src/core/mentions/mention'
import { scatter } from '../scatter'
import { finder, table } from './guide-finder'

const forms = table.flatMap(({ forms }) => forms.map(({ text }) => text))
const BETWEEN = [
  ' ',
  ' ',
  ' ',
  '  ',
  '-',
  '-\n',
  ' -\n ',
  '\n   ',
  '\u00ad',
  '\u200b',
  '\u00a0',
  '\u0301',
  '(',
  ')',
  ', ',
  '. ',
  '/',
  '"',
  '’',
  's',
  'x',
  '7',
  '$',
  'é',
  'ж',
  '😀',
  '𝐀',
  '\ud835',
  '\udc00',
  '\u0000',
  '\u202e',
  '',
]

/** Texts of pieces of the guide’s forms and of all that may stand around and within them. */
function* texts(seed: number, count: number): Generator<string> {
  const random = scatter(seed)
  const below = (end: number) => Math.floor((random.next().value ?? 0) * end)
  const form = () => {
    const text = forms[below(forms.length)] ?? ''
    const how = below(6)
    if (how === 0) return text.toUpperCase()
    if (how === 1) return text.slice(0, below(text.length + 1))
    if (how === 2) return text.replace(/[ -]/g, () => BETWEEN[below(12)] ?? '')
    if (how === 3) {
      const at = below(text.length)
      return text.slice(0, at) + (BETWEEN[below(BETWEEN.length)] ?? '') + text.slice(at)
    }
    return text
  }
  for (let made = 0; made < count; made++) {
    yield Array.from({ length: 2 + below(5) }, () => form() + (BETWEEN[below(BETWEEN.length)] ?? '')).join('')
  }
}

test('any text is searched without failing, and every place lies inside it, in order, none over another', () => {
  for (const text of texts(3, 4000)) {
    let last = 0
    for (const { start, end, kind } of finder.find(text)) {
      expect(start, JSON.stringify(text)).toBeGreaterThanOrEqual(0)
      expect(end, JSON.stringify(text)).toBeGreaterThan(start)
      expect(end, JSON.stringify(text)).toBeLessThanOrEqual(text.length)
      if (kind === 'cue') continue
      expect(start, JSON.stringify(text)).toBeGreaterThanOrEqual(last)
      last = end
    }
  }
})

test('so is any text of single characters from the whole of Unicode', () => {
  const random = scatter(11)
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: 30 }, () => {
      const size = [0x80, 0x250, 0x3000, 0x10000, 0x10ffff][Math.floor((random.next().value ?? 0) * 5)] ?? 1
      return String.fromCodePoint(Math.floor((random.next().value ?? 0) * size))
    }).join('')
    for (const { start, end } of finder.find(text)) expect(start < end && end <= text.length, text).toBe(true)
    finder.touches(text)
  }
})

test('a mention is never hidden by where the page cuts its text: the piece in which it begins is touched', () => {
  const beginsIn = ({ start }: Mention, text: string, cut: number) =>
    // A bracket before the first word is no part of it.
    (text[start] === '(' ? start + 1 : start) < cut
  let cuts = 0
  for (const text of texts(5, 1500)) {
    const mentions = finder.find(text)
    for (let cut = 1; cut < text.length; cut++) {
      const first = text.slice(0, cut)
      const isFirstNeeded = mentions.some((mention) => beginsIn(mention, text, cut))
      if (isFirstNeeded) expect(finder.touches(first), JSON.stringify([first, text.slice(cut)])).toBe(true)
      cuts += isFirstNeeded ? 1 : 0
    }
    for (let cut = 1; cut < text.length; cut++) {
      const second = text.slice(cut)
      const isSecondNeeded = mentions.some((mention) => !beginsIn(mention, text, cut))
      if (isSecondNeeded) expect(finder.touches(second), JSON.stringify([text.slice(0, cut), second])).toBe(true)
    }
  }
  expect(cuts).toBeGreaterThan(10_000)
})

test('most texts are not touched, so that only few are joined and searched', () => {
  for (const text of ['Find a doctor', 'Contact us today', '© 2026 All rights reserved', 'Skip to main content']) {
    expect(finder.touches(text), text).toBe(false)
  }
})

// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readGuide } from '../../../../scripts/read-data'
import { explanations } from '../../../../src/core/explanations'
import type { TermOnPage } from '../../../../src/core/reading/page-reading'
import { loadExplanations } from '../../../../src/platform/own-files'
import { OnThisPage, type ReaderAt } from '../../../../src/ui/reading/on-this-page'
import { all, button, click, get, show, textOf } from '../rendered'
import { readingWith, termAt } from './sample-reading'

vi.mock('../../../../src/platform/own-files', () => ({ loadExplanations: vi.fn() }))
const explained = explanations(readGuide())

const TERMS = [
  termAt('gl-prior-authorization', 'rule', 1, 4),
  termAt('gl-esketamine', 'treatment', 10, 12),
  termAt('code-s0013', 'code', 30, 1),
  termAt('gl-ketamine', 'treatment', 100, 50, 312),
  termAt('gl-copay', 'cost', 200, 2),
]
const onGo = vi.fn()
const scrolledTo: Element[] = []

async function showPage(terms: readonly TermOnPage[] = TERMS, at: ReaderAt | null = null) {
  show(<OnThisPage reading={readingWith({ terms, lang: 'en' })} at={at} onGo={onGo} />)
  await act(async () => {})
}
const chip = (term: string) => {
  const found = all('.term > button').find((each) => textOf(each).startsWith(term))
  if (!found) throw new Error(`no term ${term}`)
  return found
}
const status = () => textOf(get('.mentions [role=status]'))
const current = () => all('.mentions [aria-current=true]').map(textOf)

beforeEach(() => {
  onGo.mockClear()
  scrolledTo.length = 0
  vi.mocked(loadExplanations).mockResolvedValue(explained)
  Element.prototype.scrollIntoView = function () {
    scrolledTo.push(this)
  }
})
afterEach(() => {
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView')
  vi.restoreAllMocks()
})

describe('“On this page”', () => {
  test('lists the terms by kind, each kind with its sign, each term with its line and how often it stands there', async () => {
    await showPage()
    expect(all('.term-group h3').map(textOf)).toEqual([
      'Treatments',
      'Codes',
      'Rules and conditions',
      'Costs and bills',
    ])
    expect(all('.term-group h3 svg').map((sign) => sign.getAttribute('class'))).toEqual([
      'mark-sign treatment',
      'mark-sign code',
      'mark-sign rule',
      'mark-sign cost',
    ])
    expect(all('.term > button').map((each) => textOf(get('.marked', each)))).toEqual([
      'Esketamine (Spravato)',
      'Ketamine',
      'S0013',
      'Prior authorization',
      'Copay',
    ])
    expect(all('.marked-treatment')).toHaveLength(2)
    expect(textOf(chip('Ketamine'))).toBe('Ketamine312, 312 times on this page')
    expect(textOf(chip('S0013'))).toBe('S0013ended1, once on this page')
  })

  test('is not there where nothing was found', async () => {
    await showPage([])
    expect(all('.on-page')).toHaveLength(0)
  })

  test('is cut where a page has many terms of a kind, until the reader wants all', async () => {
    const many = Array.from({ length: 20 }, (_, index) => termAt(`gl-none-${index}`, 'rule', index * 10 + 1, 1))
    await showPage(many)
    expect(all('.term')).toHaveLength(12)
    click(button('Show all 20'))
    expect(all('.term')).toHaveLength(20)
    await showPage(many, { place: 191 })
    expect(all('.term')).toHaveLength(13)
    expect(all('.term.is-open')).toHaveLength(1)
  })

  test('names terms in the page’s words where our own file cannot be read, and says so', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    vi.mocked(loadExplanations).mockRejectedValueOnce(new Error('gone'))
    await showPage()
    click(chip('words of gl-ketamine'))
    expect(textOf(get('.term-body'))).toContain('We could not load what this means.')
    expect(all('.mentions li').length).toBeGreaterThan(0)
    click(button('Try again'))
    await act(async () => {})
    expect(textOf(get('.on-page'))).not.toContain('We could not load')
  })
})

describe('a term', () => {
  test('opens and closes, and tells so', async () => {
    await showPage()
    const term = () => chip('Prior authorization')
    expect(term().getAttribute('aria-expanded')).toBe('false')
    click(term())
    expect(term().getAttribute('aria-expanded')).toBe('true')
    expect(document.getElementById(term().getAttribute('aria-controls') ?? '')?.className).toBe('term-body')
    click(term())
    expect(term().getAttribute('aria-expanded')).toBe('false')
    expect(all('.term-body')).toHaveLength(0)
  })

  test('is explained in plain words, with source and the day it was checked', async () => {
    await showPage()
    click(chip('Prior authorization'))
    const text = textOf(get('.explanation'))
    const { meaning, sources } = explained['gl-prior-authorization'] ?? { meaning: '?', sources: [] }
    expect(text).toContain(meaning)
    expect(text).toContain(sources[0]?.title)
    expect(text).toContain('and 2 more')
    expect(text).toContain('Checked Nov 23, 2026')
  })

  test('that is a code says whether it is in use', async () => {
    await showPage()
    click(chip('S0013'))
    expect(textOf(get('.explanation .changed'))).toBe('Ended Dec 31, 2025; J0013 replaced it.')
    expect(textOf(get('.explanation'))).toContain('If a page still lists S0013, the page is out of date')
  })

  test('that speaks of suicide brings the crisis line', async () => {
    await showPage([termAt('gl-rating-scale', 'rule', 1, 1), termAt('code-r45-851', 'code', 2, 1)])
    click(chip('R45.851'))
    expect(textOf(get('.explanation'))).toMatch(/suicid/)
    expect(textOf(get('.explanation'))).toContain('988')
  })
})

describe('the places where a term stands', () => {
  test('are each a line of the page with the words marked, and lead there', async () => {
    await showPage()
    click(chip('Prior authorization'))
    expect(all('.mentions li').map(textOf)).toEqual(
      [1, 2, 3, 4].map((n) => `Go to text: before ${n} words of gl-prior-authorization after ${n}`),
    )
    expect(textOf(get('.mentions [lang=en] mark.marked-rule'))).toBe('words of gl-prior-authorization')
    click(all('.mentions li button')[2] as HTMLElement)
    expect(onGo).toHaveBeenCalledExactlyOnceWith(3)
    expect(status()).toBe('3 of 4')
    expect(current()).toHaveLength(1)
  })

  test('are gone through one by one, and each is told', async () => {
    await showPage()
    click(chip('Prior authorization'))
    expect(status()).toBe('4 in all')
    expect(button('Previous').getAttribute('aria-disabled')).toBe('true')
    click(button('Previous'))
    expect(onGo).not.toHaveBeenCalled()
    const told = ['1 of 4', '2 of 4', '3 of 4', '4 of 4'].map((words) => {
      click(button('Next'))
      expect(status()).toBe(words)
      return words
    })
    expect(onGo.mock.calls.flat()).toEqual([1, 2, 3, 4])
    expect(told).toHaveLength(4)
    expect(button('Next').getAttribute('aria-disabled')).toBe('true')
    click(button('Next'))
    expect(onGo).toHaveBeenCalledTimes(4)
    click(button('Previous'))
    expect(onGo).toHaveBeenLastCalledWith(3)
    expect(status()).toBe('3 of 4')
  })

  test('are a few at first, then all that are listed, and it is said how many more there are', async () => {
    await showPage()
    click(chip('Ketamine'))
    expect(all('.mentions li')).toHaveLength(5)
    expect(textOf(get('.mentions'))).toContain('These are the first 50 of 312.')
    click(button('Show all 50'))
    expect(all('.mentions li')).toHaveLength(50)
    click(chip('Esketamine'))
    expect(textOf(get('.mentions'))).not.toContain('These are the first')
  })

  test('come into view as the reader steps past the first few', async () => {
    await showPage()
    click(chip('Esketamine'))
    for (let step = 0; step < 6; step++) click(button('Next'))
    expect(all('.mentions li')).toHaveLength(12)
    expect(status()).toBe('6 of 12')
    expect(textOf(scrolledTo.at(-1) as Element)).toContain('before 6 ')
  })
})

describe('a mark that the reader chose on the page', () => {
  test('is shown: its term opens, and it is the current one', async () => {
    await showPage(TERMS, { place: 18 })
    expect(chip('Esketamine').getAttribute('aria-expanded')).toBe('true')
    expect(status()).toBe('9 of 12')
    expect(current()).toEqual([expect.stringContaining('before 9 ')])
    expect(textOf(scrolledTo.at(-1) as Element)).toContain('before 9 ')
    expect(onGo).not.toHaveBeenCalled()
  })

  test('that is not among those listed opens its term all the same', async () => {
    await showPage(TERMS, { place: 999, term: 'gl-ketamine' })
    expect(chip('Ketamine').getAttribute('aria-expanded')).toBe('true')
    expect(status()).toBe('312 in all')
    expect(scrolledTo).toEqual([get('.term.is-open')])
    click(chip('Ketamine'))
    click(chip('Ketamine'))
    expect(scrolledTo).toHaveLength(1)
  })

  test('that is nowhere on the list changes nothing', async () => {
    await showPage(TERMS, { place: 999 })
    expect(all('.term.is-open')).toHaveLength(0)
  })
})

// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import type { PageReading } from '../../../../src/core/reading/page-reading'
import type { Treatment } from '../../../../src/core/vocabulary'
import { PageSays } from '../../../../src/ui/reading/page-says'
import { IsDocument } from '../../../../src/ui/reading/use-words'
import { all, button, click, get, show, textOf } from '../rendered'
import { fact, readingWith, stancesWith, termAt } from './sample-reading'

const onGo = vi.fn()

function showSays(found: Partial<PageReading>, on: { treatments?: Treatment[]; isAlone?: boolean } = {}) {
  onGo.mockClear()
  show(<PageSays reading={readingWith(found)} today="2026-11-24" onGo={onGo} {...on} />)
  return textOf(get('.page-says'))
}
const NONE = 'This page does not mention these treatments.'

describe('“This page says”', () => {
  test('gives number and dates in plain words, each with the way to its place', () => {
    showSays({
      policyNumber: fact('CPB 0950', 1),
      effective: fact('2026-03-15', 2),
      lastReview: fact('2026-09-10', 3),
      nextReview: fact('2027-03-12', 4),
    })
    expect(all('.page-facts dt').map(textOf)).toEqual([
      'Policy number',
      'In force since',
      'Last reviewed',
      'Next review',
    ])
    expect(all('.page-facts dd > span').map(textOf)).toEqual([
      'CPB 0950',
      'Mar 15, 2026',
      'Sep 10, 2026',
      'Mar 12, 2027',
    ])
    for (const each of all('.page-facts button')) click(each)
    expect(onGo.mock.calls).toEqual([[1], [2], [3], [4]])
    expect(textOf(get('.page-facts button'))).toBe('Go to text: Policy number')
  })

  test('says from when a text will be in force that is not yet', () => {
    showSays({ effective: fact('2026-11-25', 1) })
    expect(textOf(get('.page-facts'))).toContain('In force fromNov 25, 2026')
    showSays({ effective: fact('2026-11-24', 1) })
    expect(textOf(get('.page-facts'))).toContain('In force since')
  })

  test('bears the page’s title in the page’s language', () => {
    showSays({ title: 'Póliza médica', lang: 'es' })
    expect(textOf(get('[lang=es]'))).toBe('Póliza médica')
  })

  test('names what the page states of each treatment that the reader wants, and leads there', () => {
    const stances = stancesWith({ spravato: 'covered-with-criteria', 'ketamine-infusion-pain': 'not-covered' })
    showSays({ stances })
    expect(all('.stance-line p').map(textOf)).toEqual([
      'SpravatoCovered, with conditions',
      'Ketamine · painNot covered',
    ])
    for (const each of all('.stance-line button')) click(each)
    expect(onGo.mock.calls).toEqual([[100], [300]])
    expect(showSays({ stances })).toContain('This page may be about another kind of plan than yours.')
    showSays({ stances }, { treatments: ['ketamine-infusion-pain'] })
    expect(all('.stance-line')).toHaveLength(1)
  })

  test('gives the page’s words in full where no answers stand beside it', () => {
    const stances = stancesWith({ spravato: 'covered-with-criteria' })
    showSays({ stances })
    expect(all('blockquote')).toHaveLength(0)
    showSays({ stances, lang: 'en' }, { isAlone: true })
    expect(textOf(get('blockquote[lang=en]'))).toBe('“The page’s words on spravato”')
    expect(textOf(get('h3'))).toBe('Spravato nasal spray')
  })
})

describe('where there is little to say, it says so', () => {
  test('the page is still being read', () => {
    const text = showSays({ state: 'reading' })
    expect(textOf(get('[role=status]'))).toBe('Still reading this page…')
    expect(text).not.toContain(NONE)
  })

  test('the page changes too fast', () => {
    const text = showSays({ state: 'given-up' })
    expect(text).toContain('This page changes too fast for us to read. What we read so far is here.')
    expect(text).not.toContain(NONE)
  })

  test('the page does not mention the treatments', () => {
    expect(showSays({})).toContain(NONE)
    expect(showSays({ terms: [termAt('gl-copay', 'cost', 1, 1)] })).toContain(NONE)
  })

  test('the page has codes only', () => {
    const text = showSays({ terms: [termAt('code-j0013', 'code', 1, 1)] })
    expect(text).toContain('This page does not name these treatments. It does have billing codes')
    expect(text).not.toContain(NONE)
  })

  test('the page mentions the treatments and does not say whether they are covered', () => {
    const text = showSays({ terms: [termAt('gl-ketamine', 'treatment', 1, 1)] })
    expect(text).toContain('It does not say plainly if they are covered.')
    expect(text).not.toContain(NONE)
  })

  test('and nothing of the kind where the page states something', () => {
    const text = showSays({ stances: stancesWith({ spravato: 'not-covered' }) })
    const hidden = showSays({ stances: stancesWith({ spravato: 'not-covered' }) }, { treatments: [] })
    for (const words of [NONE, 'does not say plainly', 'does not name']) {
      expect(text).not.toContain(words)
      expect(hidden).not.toContain(words)
    }
  })
})

describe('what a page asks for', () => {
  const criteria = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      marker: index === 0 ? '1.' : index === 1 ? '(a)' : '•',
      depth: index === 0 ? 1 : 2,
      text: `criterion ${index + 1}`,
      place: 10 + index,
    }))
  const showAsked = (count: number) =>
    showSays({ stances: stancesWith({ spravato: 'covered-with-criteria' }, criteria(count)) }, { isAlone: true })

  test('is numbered and indented as the page has it, and each row leads to its words', () => {
    showAsked(3)
    expect(all('.criteria .marker').map(textOf)).toEqual(['1.', '(a)', '•'])
    expect(all('.criteria li').map(({ style }) => style.getPropertyValue('--depth'))).toEqual(['0', '1', '1'])
    click(all('.criteria button')[1] as HTMLElement)
    expect(onGo).toHaveBeenCalledExactlyOnceWith(11)
    expect(textOf(all('.criteria button')[1] as HTMLElement)).toMatch(/^Go to text: ?\(a\) ?criterion 2$/)
  })

  test('is cut where it is long, until the reader wants all of it', () => {
    showAsked(40)
    expect(all('.criteria li')).toHaveLength(8)
    click(button('Show all 40'))
    expect(all('.criteria li')).toHaveLength(40)
    showAsked(9)
    expect(all('.criteria li')).toHaveLength(9)
  })

  test('brings the crisis line where it speaks of suicide', () => {
    showAsked(1)
    expect(all('.crisis')).toHaveLength(0)
    const suicidal = [{ marker: '1.', depth: 1, text: 'acute suicidal ideation', place: 9 }]
    showSays({ stances: stancesWith({ spravato: 'covered-with-criteria' }, suicidal) }, { isAlone: true })
    expect(all('.crisis')).toHaveLength(1)
  })
})

test('a document is called one, and never a page', () => {
  show(
    <IsDocument.Provider value={true}>
      <PageSays
        reading={readingWith({ stances: stancesWith({ spravato: 'not-covered' }) })}
        today="2026-11-24"
        onGo={onGo}
      />
    </IsDocument.Provider>,
  )
  const text = textOf(get('.page-says'))
  expect(text).toContain('This document says')
  expect(text).not.toMatch(/this page/i)
})

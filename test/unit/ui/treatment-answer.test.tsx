// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Note } from '../../../src/core/insurer-schema'
import type { PageReading } from '../../../src/core/reading/page-reading'
import { DEFAULT_SETTINGS } from '../../../src/core/settings'
import { InsurerNotes } from '../../../src/ui/insurer-notes'
import { fact, readingWith, stancesWith } from './reading/sample-reading'
import { all, button, click, fileOf, get, show, textOf } from './rendered'

vi.mock('../../../src/platform/own-files', () => ({ loadExplanations: async () => ({}) }))

const onGo = vi.fn()
afterEach(() => onGo.mockClear())

/** Shows Aetna's notes beside a page, its Spravato note changed as a test needs it. */
function showBeside(found: Partial<PageReading>, changed: Partial<Note> = {}) {
  const file = fileOf('aetna')
  const notes = file.insurer.notes.map((note) =>
    note.treatment === 'spravato' && note.plan === 'commercial' ? { ...note, ...changed } : note,
  )
  show(
    <InsurerNotes
      file={{ ...file, insurer: { ...file.insurer, notes } }}
      settings={DEFAULT_SETTINGS}
      today="2026-11-24"
      reading={readingWith(found)}
      onGo={onGo}
      onInsurer={() => {}}
    />,
  )
  return get<HTMLDetailsElement>('[data-treatment="spravato"]')
}
const COVERED = { stances: stancesWith({ spravato: 'covered-with-criteria' }) }
const NOT_COVERED = { stances: stancesWith({ spravato: 'not-covered' }) }
const NEW = { effective: fact('2026-11-01', 7) }
const OLD = { effective: fact('2020-01-01', 7) }
const tags = (card: Element) => all('.tag', card).map(textOf)
const order = (card: Element) =>
  [...card.children].map(({ className, tagName }) => className || tagName).filter((name) => name !== 'SUMMARY')

describe('an answer beside a page that says something of the treatment', () => {
  test('gives the page’s own words, quoted, and leads to them', () => {
    const card = showBeside({ ...COVERED, lang: 'es' })
    expect(textOf(get('blockquote[lang=es]', card))).toBe('“The page’s words on spravato”')
    expect(textOf(get('.page-word', card))).toContain('Covered, with conditions')
    click(button('Go to text: Spravato nasal spray', get('.page-word', card)))
    expect(onGo).toHaveBeenCalledExactlyOnceWith(100)
  })

  test('never says more than the page: the words stand under “This page says”, and it may be about another plan', () => {
    const card = showBeside({ ...NOT_COVERED, ...OLD })
    expect(textOf(get('.page-word h3', card))).toBe('This page says')
    expect(textOf(get('.page-word', card))).toContain(
      'This page may be about another kind of plan than yours. Ask Aetna to be sure.',
    )
  })

  test('keeps the status of our note, also where the page says otherwise', () => {
    expect(showBeside({ ...NOT_COVERED, ...NEW }).dataset.status).toBe('prior-authorization')
  })

  test('says nothing of the page where the page says nothing', () => {
    const card = showBeside({ ...NEW })
    expect(all('.page-word', card)).toHaveLength(0)
    expect(tags(card)).toEqual([])
    expect(order(card)).toEqual(['answer-body'])
  })
})

describe('page against note', () => {
  test('that agree: our note first, no tag, and both sides with their dates', () => {
    const card = showBeside({ ...COVERED, ...OLD })
    expect(order(card)).toEqual(['answer-body', 'page-word'])
    expect(tags(card)).toEqual([])
    expect(textOf(get('.verdict', card))).toBe('This page agrees with our note.')
    expect(all('.sides dd', card).map(textOf)).toEqual([
      'Covered, with conditions in force since Jan 1, 2020',
      expect.stringMatching(/^Covered if approved first newest source from \w{3} \d+, 20\d\d$/),
    ])
  })

  test('that differ: our note first, and the line says that the page says otherwise', () => {
    const card = showBeside({ ...NOT_COVERED, ...OLD })
    expect(order(card)).toEqual(['answer-body', 'page-word'])
    expect(all('summary .tag', card).map(textOf)).toEqual(['This page says otherwise'])
    expect(textOf(get('.verdict', card))).toBe(
      'This page says otherwise than our note. Ask Aetna which one holds for you.',
    )
  })

  test('of which the page is newer and agrees: the page first, our note under its date', () => {
    const card = showBeside({ ...COVERED, ...NEW })
    expect(order(card)).toEqual(['page-word', 'our-note', 'answer-body'])
    expect(all('summary .tag', card).map(textOf)).toEqual(['This page is newer'])
    expect(textOf(get('.verdict', card))).toBe('This page is newer than our note. It says the same.')
    expect(textOf(get('.our-note', card))).toMatch(/^Our note, from \w{3} \d+, 20\d\d$/)
  })

  test('of which the page is newer and says otherwise: both are in the line', () => {
    const card = showBeside({ ...NOT_COVERED, ...NEW })
    expect(order(card)[0]).toBe('page-word')
    expect(all('summary .tag', card).map(textOf)).toEqual(['This page is newer', 'This page says otherwise'])
    expect(textOf(get('.verdict', card))).toBe('This page is newer than our note. It says otherwise.')
  })

  test('a note without a dated source goes by the day of its check', () => {
    const [source] = fileOf('aetna').insurer.notes[0]?.sources ?? []
    if (!source) throw new Error('no source')
    const undated = { checked: '2026-10-01', sources: [{ ...source, effective: null }] }
    const card = showBeside({ ...COVERED, ...NEW }, undated)
    expect(textOf(get('.our-note', card))).toBe('Our note, checked Oct 1, 2026')
    expect(textOf(all('.sides dd', card)[1] as Element)).toContain('no source gives a date; checked Oct 1, 2026')
  })

  test('a page without a date says so; a coming one is told, and is not newer yet', () => {
    expect(textOf(get('.sides', showBeside(COVERED)))).toContain('no date given')
    const card = showBeside({ ...NOT_COVERED, effective: fact('2027-01-01', 7) })
    expect(textOf(get('.sides', card))).toContain('in force from Jan 1, 2027')
    expect(tags(card)).toEqual(['This page says otherwise'])
    const reviewed = showBeside({ ...COVERED, lastReview: fact('2026-11-02', 7) })
    expect(textOf(get('.sides', reviewed))).toContain('last reviewed Nov 2, 2026')
  })

  test('a note that depends on the plan is not held against the page', () => {
    const card = showBeside({ ...NOT_COVERED, ...NEW }, { status: 'varies' })
    expect(tags(card)).toEqual([])
    expect(order(card)).toEqual(['answer-body', 'page-word'])
    expect(textOf(get('.verdict', card))).toBe('Our note says that it depends on your plan.')
  })

  test('where we have no note the page’s word stands first, and it is said whose word it is', () => {
    const file = fileOf('aetna')
    const without = { ...file, insurer: { ...file.insurer, notes: [] } }
    show(
      <InsurerNotes
        file={without}
        settings={DEFAULT_SETTINGS}
        today="2026-11-24"
        reading={readingWith({ ...COVERED, ...NEW })}
        onGo={onGo}
        onInsurer={() => {}}
      />,
    )
    const card = get('[data-treatment="spravato"]')
    expect(card.dataset.status).toBe('unknown')
    expect(order(card)).toEqual(['page-word', 'answer-body'])
    expect(textOf(get('.verdict', card))).toMatch(/^We have no note on this\./)
    expect(tags(card)).toEqual([])
  })
})

test('the crisis line stands once in an answer, also where note and page both speak of suicide', () => {
  const criteria = [{ marker: '1.', depth: 1, text: 'acute suicidal ideation', place: 9 }]
  const stances = stancesWith({ spravato: 'covered-with-criteria' }, criteria)
  expect(all('.crisis', showBeside({ stances }, { summary: 'It speaks of suicidal thoughts.' }))).toHaveLength(1)
  const quiet = { summary: 'Quiet.', criteria: [], caveats: [], sources: [] }
  expect(all('.crisis', showBeside({ stances }, quiet))).toHaveLength(1)
  expect(all('.crisis', showBeside(COVERED, quiet))).toHaveLength(0)
})

describe('notes without a page', () => {
  test.each([
    ['no reading', { onGo }],
    ['no reading yet', { reading: null, onGo }],
    ['no way to the page', { reading: readingWith({ ...COVERED, ...NEW }) }],
  ])('say nothing of one: %s', (_, on) => {
    show(
      <InsurerNotes
        file={fileOf('aetna')}
        settings={DEFAULT_SETTINGS}
        today="2026-11-24"
        onInsurer={() => {}}
        {...on}
      />,
    )
    expect(document.body.textContent).not.toMatch(/this page/i)
  })
})

// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { NEXT_ROWS } from '../../../../src/core/next/next-views'
import { loadNextFacts } from '../../../../src/platform/own-files'
import { fact, readingWith, stancesWith } from '../reading/sample-reading'
import { all, button, choose, click, get, textOf } from '../rendered'
import { facts, onOwnTab, openView, settle, showNotes, showView } from './next-shown'

vi.mock('../../../../src/platform/own-files', () => ({
  loadNextFacts: vi.fn(),
  loadExplanations: async () => ({}),
}))
beforeEach(() => {
  vi.mocked(loadNextFacts).mockResolvedValue(facts)
})

const notes = () => get('.answers').closest('[hidden]')

describe('“What next”', () => {
  test('has a row for each thing to do', () => {
    showNotes('aetna')
    expect(all('.what-next button > span').map((row) => row.firstChild?.textContent)).toEqual([
      'Questions to ask',
      'If they say no',
      'What to have ready',
      'What it costs, and who helps',
      'What the article says, checked',
    ])
    expect(loadNextFacts).not.toHaveBeenCalled()
  })

  test.each(NEXT_ROWS)(
    'opens %s in place of the notes, under a heading that has the focus, and goes back to its row',
    async (view) => {
      const shown = await showView('aetna', view)
      expect(shown.dataset.view).toBe(view)
      expect(notes()).not.toBeNull()
      expect(document.activeElement).toBe(get('.next h1'))
      click(button('Back to Aetna'))
      expect(all('.next')).toHaveLength(0)
      expect(notes()).toBeNull()
      expect(document.activeElement).toBe(get(`[data-next="${view}"]`))
    },
  )

  test('has a way to the steps after a denial above the answers, and goes back to the way that was taken', () => {
    showNotes('aetna')
    const [above, row] = all('[data-next="denied"]')
    expect(above?.textContent).toContain('Were you told no?')
    expect(above?.compareDocumentPosition(get('.answers'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    for (const way of [above, row]) {
      if (way) click(way)
      expect(get('.next').dataset.view).toBe('denied')
      click(button('Back to Aetna'))
      expect(document.activeElement).toBe(way)
    }
  })

  test('leaves the notes as they were', async () => {
    showNotes('aetna')
    const card = get<HTMLDetailsElement>('[data-treatment="spravato"]')
    card.open = true
    await openView('ready')
    click(button('Back to Aetna'))
    expect(get('[data-treatment="spravato"]')).toBe(card)
    expect(card.open).toBe(true)
  })

  test('is about the answer that the reader has open', async () => {
    showNotes('aetna')
    get<HTMLDetailsElement>('[data-treatment="ketamine-infusion-pain"]').open = true
    await openView('questions')
    expect(get<HTMLSelectElement>('#next-treatment').value).toBe('ketamine-infusion-pain')
  })

  test('is about the treatments and the plan that the reader chose', async () => {
    await showView('aetna', 'questions', {
      settings: { treatments: ['ketamine-infusion-mental-health'], plan: 'medicare-advantage' },
    })
    expect(get<HTMLSelectElement>('#next-treatment').value).toBe('ketamine-infusion-mental-health')
    expect(get<HTMLSelectElement>('#next-plan').value).toBe('medicare-advantage')
    choose('#next-plan', 'commercial')
    click(button('Back to Aetna'))
    expect(get<HTMLSelectElement>('#plan').value).toBe('commercial')
  })

  test('takes a programme for its own plan', async () => {
    await showView('tricare', 'denied')
    expect(get<HTMLSelectElement>('#next-plan').value).toBe('tricare')
    expect(all('.appeal-step').length).toBeGreaterThan(0)
  })

  test('asks for the plan where it is not known', async () => {
    await showView('blue-cross-blue-shield', 'denied')
    expect(textOf(get('.notice'))).toContain('Choose your kind of plan above.')
    expect(all('.appeal-step, .calendar')).toHaveLength(0)
    choose('#next-plan', 'part-d')
    expect(all('.appeal-step')).toHaveLength(5)
  })

  test('hands itself over to a tab of its own, with what the page says', async () => {
    const reading = readingWith({
      title: 'Policy',
      policyNumber: fact('CPB 0950', 1),
      stances: stancesWith({ spravato: 'covered-with-criteria' }),
    })
    await showView('aetna', 'denied', { reading })
    click(button('Open in a tab of its own'))
    expect(onOwnTab).toHaveBeenCalledExactlyOnceWith({
      insurer: 'aetna',
      treatment: 'spravato',
      plan: 'commercial',
      view: 'denied',
      said: {
        title: 'Policy',
        lang: null,
        policyNumber: 'CPB 0950',
        effective: null,
        quote: 'The page’s words on spravato',
        criteria: [],
      },
    })
  })

  test('says so where our own file cannot be read, and tries again', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    vi.mocked(loadNextFacts).mockRejectedValueOnce(new Error('gone'))
    await showView('aetna', 'costs')
    expect(textOf(get('[role=alert]'))).toContain('We could not load this.')
    click(button('Try again'))
    await settle()
    expect(textOf(get('.next'))).toContain('Savings programs')
  })
})

// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import { builtTerms } from '../../../scripts/built-data'
import { readGuide } from '../../../scripts/read-data'
import type { TermTable } from '../../../src/core/mentions/term-table'
import type { PageWords } from '../../../src/core/reading/page-words'
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings'
import { markPage, type PageMarks } from '../../../src/page/page-marks'
import type { watchPointing } from '../../../src/page/pointing'
import type { PlacedMention } from '../../../src/page/reading/page-text'
import { fakeClock } from './reading/fake-clock'
import { one, pageOf, wordsOf } from './reading/page'
import { addVisibility } from './visibility'

// jsdom lays nothing out: what is drawn is kept account of instead, and nothing is scrolled.
const strokes = vi.hoisted(() => ({ show: vi.fn(), flash: vi.fn(), at: () => null }))
const addStrokes = vi.hoisted(() => vi.fn())
vi.mock('../../../src/page/strokes/strokes', () => ({ addStrokes }))
const scrollToPlace = vi.hoisted(() => vi.fn((_: { start: number; end: number }) => true))
vi.mock('../../../src/page/strokes/scroll-to', () => ({ scrollToPlace }))
vi.mock('../../../src/page/tip', () => ({ createTip: () => ({}) }))
type Chosen = Parameters<typeof watchPointing>[3]
const pointing = vi.hoisted(() => ({ choose: (_: PlacedMention) => {} }))
vi.mock('../../../src/page/pointing', () => ({
  watchPointing: (...[, , , onChosen]: [unknown, unknown, unknown, Chosen]) => {
    pointing.choose = onChosen
  },
}))

const TERMS = builtTerms(readGuide())
const host = { element: document.createElement('div'), stage: document.createElement('div') }
const loadTerms = vi.fn<() => Promise<TermTable | null>>()
const onTreatments = vi.fn<(seen: number, isInTitle: boolean) => void>()
const onWords = vi.fn<(words: PageWords) => void>()
const onChosen = vi.fn()

let observe: MockInstance<MutationObserver['observe']>
let clock: ReturnType<typeof fakeClock>
let end: AbortController
let marks: PageMarks

const begin = (settings: Partial<Settings>, { isOpen = false } = {}) => {
  marks = markPage({ host, mayFrame: true, signal: end.signal, loadTerms, onTreatments, onWords, onChosen })
  marks.update({ ...DEFAULT_SETTINGS, ...settings }, Number(isOpen))
}
const settle = () => clock.pass(600)
/** Whether the page’s text was read or watched. */
const isRead = () => observe.mock.calls.some(([, what]) => what?.characterData)
/** What was drawn last, and of which kinds. */
const drawn = () => strokes.show.mock.lastCall?.[0].map(wordsOf) as string[] | undefined
const lastWords = () => onWords.mock.lastCall?.[0].blocks.map(({ text }) => text)

const PLAIN = '<p>There is a copay.</p>'
const NAMING = '<p>Spravato needs prior authorization.</p>'

beforeEach(() => {
  addVisibility()
  clock = fakeClock()
  end = new AbortController()
  for (const mock of [strokes.show, strokes.flash, scrollToPlace, onTreatments, onWords, onChosen]) mock.mockClear()
  scrollToPlace.mockReturnValue(true)
  addStrokes.mockReset().mockReturnValue(strokes)
  loadTerms.mockReset().mockImplementation(async () => TERMS)
  observe = vi.spyOn(MutationObserver.prototype, 'observe')
  document.title = 'Policy'
})
afterEach(() => {
  end.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('nothing of the page is read', () => {
  test('where the reader wants no marks, opens the panel themselves and has not done so', async () => {
    pageOf(NAMING)
    begin({ marks: 'never', opening: 'click' })
    await settle()
    expect(isRead()).toBe(false)
    expect(loadTerms).not.toHaveBeenCalled()
    expect(onTreatments).not.toHaveBeenCalled()
    expect(addStrokes).not.toHaveBeenCalled()
  })

  test('where the panel opens on every page anyway, until it does', async () => {
    pageOf(NAMING)
    begin({ marks: 'never', opening: 'always' })
    await settle()
    expect(isRead()).toBe(false)
  })

  test('any more, once the reader wants it so', async () => {
    pageOf(NAMING)
    begin({ marks: 'always' })
    await settle()
    marks.update({ ...DEFAULT_SETTINGS, marks: 'never', opening: 'click' }, 0)
    onTreatments.mockClear()
    document.body.append('ketamine')
    await settle()
    expect(onTreatments).not.toHaveBeenCalled()
    expect(drawn()).toEqual([])
  })

  test('once the page is left', async () => {
    pageOf(NAMING)
    begin({ marks: 'always' })
    end.abort()
    await settle()
    expect(onTreatments).not.toHaveBeenCalled()
    expect(strokes.show.mock.calls.every(([mentions]) => mentions.length === 0)).toBe(true)
  })
})

test('a page that is left while the table is on its way is not read', async () => {
  let arrive: (terms: TermTable) => void = () => {}
  loadTerms.mockReturnValue(
    new Promise((resolve) => {
      arrive = resolve
    }),
  )
  pageOf(NAMING)
  begin({ marks: 'always' })
  end.abort()
  arrive(TERMS)
  await settle()
  expect(isRead()).toBe(false)
})

describe('the names of the treatments alone are looked for', () => {
  test.each([
    ['the panel opens where they stand', { marks: 'never', opening: 'mentions' }],
    ['marks are wanted where they stand', { marks: 'relevant', opening: 'click' }],
  ] as const)('where %s', async (_, settings) => {
    pageOf(PLAIN)
    begin(settings)
    await settle()
    expect(isRead()).toBe(true)
    expect(onTreatments).toHaveBeenLastCalledWith(0, false)
    expect(loadTerms).not.toHaveBeenCalled()
  })

  test('and counted where the reader can see them', async () => {
    pageOf(`${NAMING}<p>ketamine</p><p hidden>Spravato</p>`)
    begin({ marks: 'never', opening: 'mentions' })
    await settle()
    expect(onTreatments).toHaveBeenLastCalledWith(2, false)
    one('p').remove()
    await settle()
    expect(onTreatments).toHaveBeenLastCalledWith(1, false)
  })

  test('in the title too', async () => {
    document.title = 'Spravato (esketamine)'
    pageOf(PLAIN)
    begin({ marks: 'never', opening: 'mentions' })
    await settle()
    expect(onTreatments).toHaveBeenLastCalledWith(0, true)
  })
})

describe('everything is looked for', () => {
  test('once the page names a treatment, where marks are wanted there', async () => {
    pageOf(PLAIN)
    begin({ marks: 'relevant', opening: 'click' })
    await settle()
    expect(loadTerms).not.toHaveBeenCalled()
    document.body.insertAdjacentHTML('beforeend', NAMING)
    await settle()
    expect(loadTerms).toHaveBeenCalledOnce()
    expect(drawn()).toEqual(['copay', 'Spravato', 'prior authorization'])
  })

  test('not for a name alone, where no marks are wanted', async () => {
    pageOf(NAMING)
    begin({ marks: 'never', opening: 'mentions' })
    await settle()
    expect(onTreatments).toHaveBeenLastCalledWith(1, false)
    expect(loadTerms).not.toHaveBeenCalled()
    expect(addStrokes).not.toHaveBeenCalled()
  })

  test('at once, where marks are wanted everywhere', async () => {
    pageOf(PLAIN)
    begin({ marks: 'always', opening: 'click' })
    expect(loadTerms).toHaveBeenCalledOnce()
    await settle()
    expect(drawn()).toEqual(['copay'])
  })

  test('when the panel opens, whatever the settings, and the panel is told what was read', async () => {
    pageOf(NAMING)
    begin({ marks: 'never', opening: 'click' })
    await settle()
    marks.update({ ...DEFAULT_SETTINGS, marks: 'never', opening: 'click' }, 1)
    await settle()
    expect(loadTerms).toHaveBeenCalledOnce()
    expect(lastWords()).toEqual(['Spravato needs prior authorization.'])
    expect(addStrokes).not.toHaveBeenCalled()
  })

  test('with a table that is asked for once', async () => {
    pageOf(NAMING)
    begin({ marks: 'always' })
    await settle()
    for (const openPanels of [1, 0, 1]) {
      marks.update({ ...DEFAULT_SETTINGS, marks: 'always' }, openPanels)
      await settle()
    }
    expect(loadTerms).toHaveBeenCalledOnce()
  })

  test('not where the table cannot be had, and nothing fails', async () => {
    loadTerms.mockResolvedValue(null)
    pageOf(NAMING)
    begin({ marks: 'always' }, { isOpen: true })
    await settle()
    expect(onWords).not.toHaveBeenCalled()
    expect(drawn()).toEqual([])
  })
})

describe('marks', () => {
  test('are drawn of the kinds that the reader chose', async () => {
    pageOf(NAMING)
    begin({ marks: 'always', markKinds: ['treatment', 'cost'] })
    await settle()
    expect(strokes.show.mock.lastCall?.[1]).toEqual(['treatment', 'cost'])
  })

  test('go when the page names no treatment any more, where they are wanted only there', async () => {
    pageOf(`${PLAIN}${NAMING}`)
    begin({ marks: 'relevant' })
    await settle()
    expect(drawn()).toContain('copay')
    one('p:last-child').remove()
    await settle()
    expect(drawn()).toEqual([])
  })

  test('are drawn by one layer, however often the page changes', async () => {
    pageOf(NAMING)
    begin({ marks: 'always' })
    await settle()
    document.body.append('ketamine')
    await settle()
    expect(addStrokes).toHaveBeenCalledOnce()
  })

  test('that the reader clicks are told by the place that the panel knows', async () => {
    pageOf(NAMING)
    begin({ marks: 'always' }, { isOpen: true })
    await settle()
    const mention = strokes.show.mock.lastCall?.[0][1] as PlacedMention
    pointing.choose(mention)
    const block = onWords.mock.lastCall?.[0].blocks[0]?.id
    expect(onChosen).toHaveBeenCalledExactlyOnceWith({ block, start: 15, end: 34 }, 'gl-prior-authorization')
  })
})

describe('the panel', () => {
  test('is told anew when the page has changed, as long as it is open', async () => {
    pageOf(NAMING)
    begin({}, { isOpen: true })
    await settle()
    document.body.insertAdjacentHTML('beforeend', '<p>ketamine</p>')
    await settle()
    expect(lastWords()).toEqual(['Spravato needs prior authorization.', 'ketamine'])
    marks.update({ ...DEFAULT_SETTINGS }, 0)
    onWords.mockClear()
    document.body.insertAdjacentHTML('beforeend', '<p>esketamine</p>')
    await settle()
    expect(onWords).not.toHaveBeenCalled()
  })

  test('is told at once when it opens on a page that was read before', async () => {
    pageOf(NAMING)
    begin({ marks: 'always' })
    await settle()
    expect(onWords).not.toHaveBeenCalled()
    marks.update({ ...DEFAULT_SETTINGS, marks: 'always' }, 1)
    await settle()
    expect(lastWords()).toEqual(['Spravato needs prior authorization.'])
  })

  test('takes the reader to a place, which flashes, even where no marks are wanted', async () => {
    pageOf(NAMING)
    begin({ marks: 'never' }, { isOpen: true })
    await settle()
    const block = onWords.mock.lastCall?.[0].blocks[0]?.id ?? 0
    marks.go({ block, start: 0, end: 8 })
    const run = expect.objectContaining({ text: 'Spravato needs prior authorization.' })
    expect(scrollToPlace).toHaveBeenCalledExactlyOnceWith({ run, start: 0, end: 8 }, 0)
    expect(strokes.flash).toHaveBeenCalledExactlyOnceWith({ run, start: 0, end: 8 })
  })

  test('takes nobody to a place that is not on the page, or not any more', async () => {
    pageOf(NAMING)
    begin({}, { isOpen: true })
    await settle()
    marks.go({ block: 999, start: 0, end: 8 })
    expect(scrollToPlace).not.toHaveBeenCalled()
    scrollToPlace.mockReturnValue(false)
    marks.go({ block: onWords.mock.lastCall?.[0].blocks[0]?.id ?? 0, start: 0, end: 8 })
    expect(strokes.flash).not.toHaveBeenCalled()
  })
})

describe('a portal that shows another page', () => {
  test('is read anew, and nothing of the page before is shown', async () => {
    pageOf(NAMING)
    begin({ marks: 'always' }, { isOpen: true })
    await settle()
    const block = onWords.mock.lastCall?.[0].blocks[0]?.id ?? 0
    pageOf('<p>ketamine</p>')
    marks.startOver()
    expect(drawn()).toEqual([])
    marks.go({ block, start: 0, end: 8 })
    expect(scrollToPlace).not.toHaveBeenCalled()
    await settle()
    expect(drawn()).toEqual(['ketamine'])
    expect(lastWords()).toEqual(['ketamine'])
  })

  test('is read for the treatments first, though the page before named one', async () => {
    pageOf(NAMING)
    begin({ marks: 'relevant' })
    await settle()
    expect(loadTerms).toHaveBeenCalledOnce()
    pageOf(PLAIN)
    marks.startOver()
    await settle()
    expect(onTreatments).toHaveBeenLastCalledWith(0, false)
    expect(loadTerms).toHaveBeenCalledOnce()
    expect(drawn()).toEqual([])
  })
})

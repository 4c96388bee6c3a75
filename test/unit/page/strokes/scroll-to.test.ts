// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runAround } from '../../../../src/page/reading/text-run'
import { scrollToPlace } from '../../../../src/page/strokes/scroll-to'
import { one, pageOf, textWith } from '../reading/page'

/** Where the words are in the window; jsdom lays nothing out. */
let top = 0
const scrolls = vi.fn<(element: string, by: ScrollToOptions) => void>()
const windowScrolls = () => scrolls.mock.calls.filter(([name]) => name === 'html').map(([, by]) => by)
const go = (coveredBelow = 0) => {
  const run = runAround(textWith('Spravato'))
  return scrollToPlace({ run, start: 0, end: 8 }, coveredBelow)
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('innerHeight', 800)
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  Object.defineProperty(document, 'scrollingElement', { value: document.documentElement, configurable: true })
  Range.prototype.getClientRects = () =>
    [{ left: 10, right: 90, top, bottom: top + 20 }] as unknown as ReturnType<Range['getClientRects']>
  Element.prototype.scrollBy = function scrollBy(this: Element, by?: ScrollToOptions | number) {
    if (typeof by === 'object') scrolls(this.localName, by)
  }
  pageOf('<main><p>Spravato is covered.</p></main>')
  top = 5000
  scrolls.mockClear()
})
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the window scrolls smoothly until words are in the middle of it, or of what no sheet covers', () => {
  expect(go()).toBe(true)
  expect(go(200)).toBe(true)
  expect(windowScrolls()).toEqual([
    { top: 4610, left: 0, behavior: 'smooth' },
    { top: 4710, left: 0, behavior: 'smooth' },
  ])
})

test('it does so at once where the reader wants no movement', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  go()
  expect(windowScrolls()).toMatchObject([{ behavior: 'instant' }])
})

test('words that are gone by now are nowhere', () => {
  const run = runAround(textWith('Spravato'))
  one('p').remove()
  expect(scrollToPlace({ run, start: 0, end: 8 }, 0)).toBe(false)
  expect(scrolls).not.toHaveBeenCalled()
})

test('where the window comes to rest, the words are looked for again, but not for ever', () => {
  go()
  for (let rests = 0; rests < 9; rests++) {
    top = 600
    document.dispatchEvent(new Event('scrollend', { bubbles: true }))
  }
  expect(windowScrolls()).toEqual([
    { top: 4610, left: 0, behavior: 'smooth' },
    ...Array(3).fill({ top: 210, left: 0, behavior: 'instant' }),
  ])
})

test.each(['wheel', 'pointerdown', 'keydown'])('a reader who goes elsewhere meanwhile (%s) is let go', (type) => {
  go()
  one('p').dispatchEvent(new Event(type, { bubbles: true }))
  document.dispatchEvent(new Event('scrollend', { bubbles: true }))
  expect(windowScrolls()).toHaveLength(1)
})

test('after a while nobody waits for the window to come to rest', () => {
  go()
  vi.advanceTimersByTime(3000)
  document.dispatchEvent(new Event('scrollend', { bubbles: true }))
  expect(windowScrolls()).toHaveLength(1)
})

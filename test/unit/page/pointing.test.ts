// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchPointing } from '../../../src/page/pointing'
import type { PlacedMention } from '../../../src/page/reading/page-text'

const BOX = { left: 0, top: 0, right: 50, bottom: 20 }
const mention = (term: string, start: number) => ({ term, start }) as PlacedMention
const FIRST = mention('gl-ketamine', 0)
const SECOND = mention('gl-copay', 100)
/** The first mention stands at x below 50, the second at x from 100 on. */
const at = vi.fn((x: number) =>
  x < 50 ? { mention: FIRST, box: BOX } : x >= 100 ? { mention: SECOND, box: BOX } : null,
)
const tip = { show: vi.fn(), hide: vi.fn(), holds: vi.fn(() => false) }
const onChosen = vi.fn()
let end: AbortController

const fire = (type: string, x: number, pointerType = 'mouse', target: Element = document.body) =>
  target.dispatchEvent(
    Object.assign(new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: 5 }), { pointerType }),
  )
const point = (x: number, pointerType?: string) => fire('pointermove', x, pointerType)
const shown = () => tip.show.mock.calls.map(([{ term }]) => term)

beforeEach(() => {
  vi.useFakeTimers()
  end = new AbortController()
  for (const mock of [tip.show, tip.hide, tip.holds, onChosen]) mock.mockReset()
  tip.holds.mockReturnValue(false)
  document.body.innerHTML = '<a href="#x">link</a><p>words</p>'
  watchPointing(at, tip, end.signal, onChosen)(document)
})
afterEach(() => {
  end.abort()
  vi.useRealTimers()
})

describe('a mark is explained', () => {
  test('when the pointer rests on it, and not before', () => {
    point(10)
    vi.advanceTimersByTime(299)
    expect(shown()).toEqual([])
    vi.advanceTimersByTime(1)
    expect(shown()).toEqual(['gl-ketamine'])
    point(12)
    vi.advanceTimersByTime(1000)
    expect(shown()).toEqual(['gl-ketamine'])
  })

  test('not when the pointer only passes over it', () => {
    point(10)
    vi.advanceTimersByTime(100)
    point(70)
    vi.advanceTimersByTime(1000)
    expect(shown()).toEqual([])
  })

  test('in place of the one before, when the pointer goes on to another', () => {
    point(10)
    vi.advanceTimersByTime(300)
    point(110)
    vi.advanceTimersByTime(300)
    expect(shown()).toEqual(['gl-ketamine', 'gl-copay'])
  })

  test('when a finger taps it, until it taps again', () => {
    point(10, 'touch')
    vi.advanceTimersByTime(1000)
    expect(shown()).toEqual([])
    fire('click', 10, 'touch')
    expect(shown()).toEqual(['gl-ketamine'])
    fire('click', 70, 'touch')
    expect(tip.hide).toHaveBeenCalledOnce()
    expect(shown()).toEqual(['gl-ketamine'])
  })

  test('not when a finger taps a link, which is followed', () => {
    fire('click', 10, 'touch', document.querySelector('a') as Element)
    expect(shown()).toEqual([])
  })
})

describe('the explanation goes away', () => {
  beforeEach(() => {
    point(10)
    vi.advanceTimersByTime(300)
    tip.hide.mockClear()
  })

  test('a moment after the pointer has left the mark', () => {
    point(70)
    expect(tip.hide).not.toHaveBeenCalled()
    vi.advanceTimersByTime(250)
    expect(tip.hide).toHaveBeenCalledOnce()
  })

  test('not while the pointer is on the explanation itself', () => {
    tip.holds.mockReturnValue(true)
    point(70)
    vi.advanceTimersByTime(1000)
    point(71)
    vi.advanceTimersByTime(1000)
    expect(tip.hide).not.toHaveBeenCalled()
    tip.holds.mockReturnValue(false)
    point(72)
    vi.advanceTimersByTime(250)
    expect(tip.hide).toHaveBeenCalledOnce()
  })

  test('not when the pointer is back in time', () => {
    point(70)
    vi.advanceTimersByTime(200)
    point(10)
    vi.advanceTimersByTime(1000)
    expect(tip.hide).not.toHaveBeenCalled()
  })

  test.each([
    ['Escape', () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
    ['scrolling', () => document.dispatchEvent(new Event('scroll'))],
    ['the end of the page', () => end.abort()],
  ])('with %s', (_, act) => {
    act()
    expect(tip.hide).toHaveBeenCalled()
    tip.hide.mockClear()
    document.dispatchEvent(new Event('scroll'))
    expect(tip.hide).not.toHaveBeenCalled()
  })

  test('not with another key', () => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
    expect(tip.hide).not.toHaveBeenCalled()
  })
})

describe('a click', () => {
  test('on a mark is told, and on other words is not', () => {
    fire('click', 10)
    expect(onChosen).toHaveBeenCalledExactlyOnceWith(FIRST)
    fire('click', 70)
    expect(onChosen).toHaveBeenCalledOnce()
  })

  test('reaches the page as it would have anyway', () => {
    const heard = vi.fn()
    document.querySelector('a')?.addEventListener('click', heard)
    const event = fire('click', 10, 'mouse', document.querySelector('a') as Element)
    expect(heard).toHaveBeenCalledOnce()
    expect(event).toBe(true)
  })

  test('is not told once the page is left', () => {
    end.abort()
    fire('click', 10)
    point(10)
    vi.advanceTimersByTime(1000)
    expect(onChosen).not.toHaveBeenCalled()
    expect(shown()).toEqual([])
  })
})

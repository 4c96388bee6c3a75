// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PlacedMention } from '../../../../src/page/reading/page-text'
import { runAround } from '../../../../src/page/reading/text-run'
import { watchNearView } from '../../../../src/page/strokes/near-view'
import { addShadow, one, pageOf, textWith, wordsOf } from '../reading/page'
import { addVisibility } from '../visibility'

/** The browser’s observer, which the tests tell what is near the window. */
const observed = new Set<Element>()
let tell: (near: Record<string, boolean>) => void = () => {}
class FakeObserver {
  constructor(callback: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
    tell = (near) =>
      callback(Object.entries(near).map(([selector, isIntersecting]) => ({ target: one(selector), isIntersecting })))
  }
  observe(element: Element) {
    observed.add(element)
  }
  unobserve(element: Element) {
    observed.delete(element)
  }
  disconnect() {
    observed.clear()
  }
}

const onChange = vi.fn()
const mentionOf = (words: string, within: Node = document.body): PlacedMention => {
  const run = runAround(textWith(words, within))
  const start = run.text.indexOf(words)
  return { term: words, kind: 'rule', run, start, end: start + words.length }
}
const nearOf = (view: ReturnType<typeof watchNearView>) => view.near().map((mentions) => mentions.map(wordsOf))

beforeAll(addVisibility)
beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', FakeObserver)
  observed.clear()
  onChange.mockClear()
  pageOf('<p id="a">one <b>two</b></p><p id="b">three</p>')
})
afterEach(() => void vi.unstubAllGlobals())

describe('mentions near the window', () => {
  test('are those whose block is there, and nothing is near before the browser says so', () => {
    const view = watchNearView(onChange)
    view.show([mentionOf('one'), mentionOf('two'), mentionOf('three')])
    expect(nearOf(view)).toEqual([])
    tell({ '#a': true, '#b': false })
    expect(nearOf(view)).toEqual([['one', 'two']])
    tell({ '#a': false, '#b': true })
    expect(nearOf(view)).toEqual([['three']])
    expect(onChange).toHaveBeenCalledTimes(2)
  })

  test('are watched by block, not one by one', () => {
    watchNearView(onChange).show([mentionOf('one'), mentionOf('two'), mentionOf('three')])
    expect([...observed]).toEqual([one('#a'), one('#b')])
  })

  test('that are no longer shown are no longer watched, and the others go on as they were', () => {
    const view = watchNearView(onChange)
    view.show([mentionOf('one'), mentionOf('three')])
    tell({ '#a': true, '#b': true })
    view.show([mentionOf('two')])
    expect([...observed]).toEqual([one('#a')])
    expect(nearOf(view)).toEqual([['two']])
  })

  test('that stand bare in a shadow root are where its host is', () => {
    const root = addShadow('bare')
    watchNearView(onChange).show([mentionOf('bare', root)])
    expect([...observed]).toEqual([root.host])
  })

  test('are where what is around their block is, where that has no box of its own', () => {
    pageOf('<section><div style="display: contents">four</div></section>')
    watchNearView(onChange).show([mentionOf('four')])
    expect([...observed]).toEqual([one('section')])
  })

  test('are those too that stand far out of a block that is not there, unless nothing is laid out there', () => {
    const view = watchNearView(onChange)
    view.show([mentionOf('one'), mentionOf('three')])
    const [a, b] = [one('#a'), one('#b')]
    for (const block of [a, b]) Object.defineProperty(block, 'scrollHeight', { value: 5000 })
    b.checkVisibility = (options) => !options?.contentVisibilityAuto
    tell({ '#a': false, '#b': false })
    expect(nearOf(view)).toEqual([['one']])
  })

  test('are not watched any more when the marks go', () => {
    const view = watchNearView(onChange)
    view.show([mentionOf('one')])
    view.stop()
    expect(observed.size).toBe(0)
  })
})

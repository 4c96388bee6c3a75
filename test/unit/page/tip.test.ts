// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { framePanel } from '../../../src/page/panel-frame'
import type { PlacedMention } from '../../../src/page/reading/page-text'
import { createTip, type Tip } from '../../../src/page/tip'

type FrameOptions = Parameters<typeof framePanel>[0]
const frames: { options: FrameOptions; element: HTMLIFrameElement; tell: ReturnType<typeof vi.fn> }[] = []
vi.mock('../../../src/page/panel-frame', () => ({
  framePanel: (options: FrameOptions) => {
    const element = document.createElement('iframe')
    const tell = vi.fn()
    frames.push({ options, element, tell })
    return { element, tell, remove: () => element.remove() }
  },
}))

const WORDS = 'It needs prior\n  authorization, or a copay.'
const mention = (term: string, words: string): PlacedMention => {
  const start = WORDS.indexOf(words)
  const node = document.createTextNode(WORDS)
  const run = { text: WORDS, pieces: [{ node, start: 0 }] as const }
  return { term, kind: 'rule', run, start, end: start + words.length }
}
const PRIOR = mention('gl-prior-authorization', 'prior\n  authorization')
const COPAY = mention('gl-copay', 'copay')
const BOX = { left: 100, top: 300, right: 200, bottom: 320 }
let stage: HTMLElement
let end: AbortController
let tip: Tip

const frame = () => {
  const [first] = frames
  if (!first) throw new Error('no frame was made')
  return first
}
const answer = (px = 150) => {
  frame().options.onMessage({ type: 'ready' })
  frame().options.onMessage({ type: 'height', px })
}
const isShown = () => frame().element.dataset.shown !== undefined
const place = () => {
  const { left, top, height } = frame().element.style
  return { left, top, height }
}

beforeEach(() => {
  frames.length = 0
  vi.stubGlobal('innerWidth', 1000)
  vi.stubGlobal('innerHeight', 800)
  stage = document.createElement('div')
  document.body.replaceChildren(stage)
  end = new AbortController()
  tip = createTip({ element: stage, stage }, end.signal, true)
})
afterEach(() => {
  end.abort()
  vi.unstubAllGlobals()
})

describe('the tip beside a mark', () => {
  test('is added when it is first shown, once, where no key reaches it', () => {
    expect(frames).toHaveLength(0)
    tip.show(PRIOR, BOX)
    tip.show(COPAY, BOX)
    expect(frames).toHaveLength(1)
    expect(frame().element.parentElement).toBe(stage)
    expect(frame().element.tabIndex).toBe(-1)
  })

  test('is told the term and how the page writes it, once it has answered', () => {
    tip.show(PRIOR, BOX)
    expect(frame().tell).not.toHaveBeenCalled()
    answer()
    const term = 'gl-prior-authorization'
    expect(frame().tell).toHaveBeenCalledExactlyOnceWith({ type: 'tip', term, text: 'prior authorization' })
  })

  test('is seen once it has said how tall it is', () => {
    tip.show(PRIOR, BOX)
    expect(isShown()).toBe(false)
    answer(150)
    expect(isShown()).toBe(true)
    expect(place()).toEqual({ left: '100px', top: '328px', height: '150px' })
  })

  test('stands above the words where there is no room below, but never out of the window', () => {
    tip.show(PRIOR, { ...BOX, top: 700, bottom: 720 })
    answer(150)
    expect(place().top).toBe('542px')
    tip.show(PRIOR, { ...BOX, top: 100, bottom: 750 })
    expect(place().top).toBe('758px')
  })

  test('stands within the window from left to right', () => {
    tip.show(PRIOR, { ...BOX, left: 900, right: 990 })
    answer()
    expect(place().left).toBe('672px')
    tip.show(PRIOR, { ...BOX, left: -20 })
    expect(place().left).toBe('8px')
  })

  test('goes to other words of the same term at once, and to another term when that has its height', () => {
    tip.show(COPAY, BOX)
    answer(150)
    tip.show(COPAY, { ...BOX, left: 400 })
    expect(place().left).toBe('400px')
    tip.show(PRIOR, { ...BOX, left: 500 })
    expect(place().left).toBe('400px')
    frame().options.onMessage({ type: 'height', px: 90 })
    expect(place()).toMatchObject({ left: '500px', height: '90px' })
  })

  test('is put away, by us or by its own Escape', () => {
    tip.show(PRIOR, BOX)
    answer()
    tip.hide()
    expect(isShown()).toBe(false)
    tip.show(PRIOR, BOX)
    answer()
    frame().options.onMessage({ type: 'close' })
    expect(isShown()).toBe(false)
    frame().options.onMessage({ type: 'height', px: 99 })
    expect(isShown()).toBe(false)
  })

  test('is not tried again where the browser blocks it', () => {
    tip.show(PRIOR, BOX)
    frame().options.onBlocked()
    expect(frame().element.isConnected).toBe(false)
    tip.show(COPAY, BOX)
    expect(frames).toHaveLength(1)
    expect(tip.holds(150, 310)).toBe(false)
  })

  test('goes with the page', () => {
    tip.show(PRIOR, BOX)
    end.abort()
    expect(frame().element.isConnected).toBe(false)
  })
})

test('the pointer is on the tip where it is on the words or on the frame, with a little room around them', () => {
  expect(tip.holds(150, 310)).toBe(false)
  tip.show(PRIOR, BOX)
  answer()
  frame().element.getBoundingClientRect = () => new DOMRect(100, 328, 320, 150)
  expect(tip.holds(150, 310)).toBe(true)
  expect(tip.holds(150, 324)).toBe(true)
  expect(tip.holds(400, 450)).toBe(true)
  expect(tip.holds(95, 310)).toBe(true)
  expect(tip.holds(80, 310)).toBe(false)
  expect(tip.holds(400, 310)).toBe(false)
  tip.hide()
  expect(tip.holds(150, 310)).toBe(false)
})

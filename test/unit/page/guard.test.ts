// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { guardElement } from '../../../src/page/guard'

// Those that jsdom does not know, as browsers name them.
const UNKNOWN_TO_JSDOM =
  'pointerdown pointermove pointerrawupdate copy cut paste selectstart transitionend animationend'
for (const type of UNKNOWN_TO_JSDOM.split(' ')) {
  const name = `on${type}`
  if (!(name in HTMLElement.prototype)) Object.defineProperty(HTMLElement.prototype, name, { enumerable: true })
}
// As at document_start: ours is there before any listener of the page.
const guard = guardElement()

const ours = document.createElement('div')
const root = ours.attachShadow({ mode: 'closed' })
const inner = document.createElement('button')
root.append(inner)
const theirs = document.createElement('button')
document.body.append(theirs)
document.documentElement.append(ours)

const heard = vi.fn((event: Event) => `${event.type} on ${event.eventPhase}`)
const HEARD_BY_PAGE = [
  ...['click', 'dblclick', 'contextmenu', 'wheel', 'mousedown', 'mousemove', 'mouseover', 'pointerdown', 'pointermove'],
  ...['pointerrawupdate', 'MozMousePixelScroll'],
  ...['keydown', 'keypress', 'keyup', 'input', 'change', 'beforeinput', 'focus', 'blur', 'focusin', 'focusout'],
  ...['copy', 'cut', 'paste', 'dragstart', 'drop', 'touchstart', 'touchend', 'selectstart'],
  ...['transitionend', 'animationend'],
]
for (const type of HEARD_BY_PAGE) {
  for (const target of [window, document, document.documentElement, ours]) target.addEventListener(type, heard, true)
  for (const target of [window, document]) target.addEventListener(type, heard)
}
const send = (target: Element, type: string) =>
  target.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }))

beforeEach(() => {
  guard.root = root
  guard.onEscape = null
  heard.mockClear()
})

test.each(HEARD_BY_PAGE)('the page does not hear %s on our element, nor inside it', (type) => {
  send(ours, type)
  send(inner, type)
  expect(heard).not.toHaveBeenCalled()
})

describe('the page hears what is its own', () => {
  test('every event on its elements', () => {
    for (const type of HEARD_BY_PAGE) {
      heard.mockClear()
      send(theirs, type)
      expect(heard.mock.calls.length, type).toBe(5)
    }
  })

  test('events on the document and the window', () => {
    send(document.documentElement, 'keydown')
    expect(heard).toHaveBeenCalled()
    heard.mockClear()
    window.dispatchEvent(new Event('focus'))
    expect(heard).toHaveBeenCalled()
  })

  test('everything, once our element is gone', () => {
    guard.root = null
    send(ours, 'click')
    expect(heard).toHaveBeenCalled()
  })

  test('and what it does about it is not undone: nothing is prevented', () => {
    for (const type of HEARD_BY_PAGE) {
      const event = new Event(type, { bubbles: true, composed: true, cancelable: true })
      ours.dispatchEvent(event)
      expect(event.defaultPrevented, type).toBe(false)
    }
  })
})

describe('an event of the page’s own that Firefox lets see into our root', () => {
  /** As Firefox gives it: the pointer leaves the page's button for ours. */
  const seeingInto = (node: unknown) => {
    const event = new MouseEvent('mouseover', { bubbles: true, composed: true })
    return Object.assign(event, { explicitOriginalTarget: node })
  }

  // Trusted ones, which a test cannot make, come to it all the same without the way in (test/browser/privacy.test.ts).
  test('does not come to the page as it is', () => {
    theirs.dispatchEvent(seeingInto(inner))
    expect(heard).not.toHaveBeenCalled()
  })

  test.each([
    ['the page’s own node', theirs],
    ['the window, which is no node', window],
    ['nothing', null],
  ])('is left as it is where it tells of %s', (_, node) => {
    const hear = vi.fn((event: Event) => Reflect.get(event, 'explicitOriginalTarget'))
    window.addEventListener('mouseover', hear, { once: true })
    theirs.dispatchEvent(seeingInto(node))
    expect(hear).toHaveReturnedWith(node)
  })
})

describe('Escape on our element', () => {
  const press = (key: string, target: Element = ours, type = 'keyup') =>
    target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }))

  test('calls back, once, and the page does not hear it', () => {
    guard.onEscape = vi.fn()
    press('Escape')
    press('Escape', ours, 'keydown')
    expect(guard.onEscape).toHaveBeenCalledOnce()
    expect(heard).not.toHaveBeenCalled()
  })

  test('is not any other key, nor Escape in the page', () => {
    guard.onEscape = vi.fn()
    press('Enter')
    press('Escape', theirs)
    expect(guard.onEscape).not.toHaveBeenCalled()
  })

  test('may come while nobody waits for it', () => {
    expect(() => press('Escape')).not.toThrow()
  })
})

test('toggle, by which the handle works, is left through', () => {
  const toggled = vi.fn()
  inner.addEventListener('toggle', toggled)
  inner.dispatchEvent(new Event('toggle'))
  expect(toggled).toHaveBeenCalledOnce()
})

// What it finds where a page has done so, only browsers show (test/browser/privacy.test.ts).
test('whether the page took its listeners away is asked by an event that no page can listen to', () => {
  const sent = vi.spyOn(window, 'dispatchEvent')
  const other = guardElement()
  for (const each of [guard, other]) expect(each.isDeaf()).toBe(false)
  const types = sent.mock.calls.map(([event]) => event.type)
  expect(new Set(types).size).toBe(2)
  for (const type of types) expect(type).toMatch(/^\d+-\d+-\d+-\d+$/)
  expect(heard).not.toHaveBeenCalled()
})

// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { guardElement } from '../../../src/page/guard'

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
  ...['keydown', 'keypress', 'keyup', 'input', 'change', 'beforeinput', 'focus', 'blur', 'focusin', 'focusout'],
  ...['copy', 'cut', 'paste', 'dragstart', 'drop', 'touchstart', 'touchend', 'selectstart', 'compositionstart'],
  ...['transitionend', 'animationend'],
]
for (const type of HEARD_BY_PAGE) {
  for (const target of [window, document, document.documentElement, ours]) target.addEventListener(type, heard, true)
  for (const target of [window, document]) target.addEventListener(type, heard)
}
const send = (target: Element, type: string) =>
  target.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }))

beforeEach(() => {
  guard.element = ours
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
    guard.element = null
    send(ours, 'click')
    expect(heard).toHaveBeenCalled()
  })

  test('and what it does about it is not undone: nothing is prevented', () => {
    const click = new Event('click', { bubbles: true, composed: true, cancelable: true })
    ours.dispatchEvent(click)
    expect(click.defaultPrevented).toBe(false)
  })
})

describe('Escape on our element', () => {
  const press = (key: string, target: Element = ours, type = 'keydown') =>
    target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }))

  test('calls back, once, and the page does not hear it', () => {
    guard.onEscape = vi.fn()
    press('Escape')
    press('Escape', ours, 'keyup')
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

// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Guard } from '../../../src/page/guard'
import { addHost } from '../../../src/page/host'
import { removeOlderCopies } from '../../../src/page/older-copies'

// jsdom has no way into a closed root; extensions do (`chrome.dom` in Chromium, a method of each element in Firefox).
const roots = new WeakMap<Element, ShadowRoot>()
const attachShadow = Element.prototype.attachShadow
Element.prototype.attachShadow = function attach(init) {
  const root = attachShadow.call(this, init)
  roots.set(this, root)
  return root
}
const openOrClosedShadowRoot = (element: Element) => roots.get(element) ?? null

const end = new AbortController()
const leaveOurs = () => {
  const guard: Guard = { root: null, onEscape: null, isDeaf: () => false }
  return addHost(guard, end.signal, () => {}).element
}
const leaveTheirs = (attributes: Record<string, string>, inside: string) => {
  const element = document.createElement('div')
  element.attachShadow({ mode: 'closed' }).append(Object.assign(document.createElement('div'), { className: inside }))
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  document.documentElement.append(element)
  return element
}

const ENGINES = {
  Chromium: () => vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } }),
  Firefox: () => {
    Object.defineProperty(Element.prototype, 'openOrClosedShadowRoot', {
      configurable: true,
      get(this: Element) {
        return openOrClosedShadowRoot(this)
      },
    })
  },
}

afterEach(() => {
  Reflect.deleteProperty(Element.prototype, 'openOrClosedShadowRoot')
  vi.unstubAllGlobals()
  for (const left of document.documentElement.querySelectorAll(':scope > div')) left.remove()
})

describe.each(Object.entries(ENGINES))('in %s, a newer copy', (_, setUp) => {
  beforeEach(() => {
    setUp()
  })

  test('takes away what older ones left', () => {
    // The elements of a dead copy are taken out without it noticing.
    const left = [leaveOurs(), leaveOurs()]
    removeOlderCopies()
    for (const element of left) expect(element.isConnected).toBe(false)
  })

  test('leaves the page its own elements', () => {
    const theirs = [leaveTheirs({}, 'stage'), leaveTheirs({ id: 'chat' }, 'chat')]
    removeOlderCopies()
    for (const element of theirs) expect(element.isConnected).toBe(true)
    expect(document.head.isConnected && document.body.isConnected).toBe(true)
  })

  test('leaves an element with an attribute alone, since ours has none', () => {
    const element = leaveOurs()
    element.setAttribute('data-theirs', '')
    removeOlderCopies()
    expect(element.isConnected).toBe(true)
  })
})

test('where closed roots cannot be opened, nothing is taken away and nothing breaks', () => {
  const element = leaveOurs()
  vi.stubGlobal('chrome', {})
  removeOlderCopies()
  vi.stubGlobal('chrome', {
    dom: {
      openOrClosedShadowRoot: () => {
        throw new Error('Extension context invalidated.')
      },
    },
  })
  removeOlderCopies()
  vi.unstubAllGlobals()
  removeOlderCopies()
  expect(element.isConnected).toBe(true)
})

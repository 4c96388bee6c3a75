// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Guard } from '../../../src/page/guard'
import { addHost } from '../../../src/page/host'

let end = new AbortController()
const onGivenUp = vi.fn()
const guard: Guard = { root: null, onEscape: null, isDeaf: () => false }
const settle = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  end = new AbortController()
  onGivenUp.mockClear()
})
afterEach(() => end.abort())

describe('our element in the page', () => {
  test('is bare: no attribute, no open root, nothing inside that the page could read', () => {
    const { element } = addHost(guard, end.signal, onGivenUp)
    expect(element.tagName).toBe('DIV')
    expect(element.getAttributeNames()).toEqual([])
    expect(element.shadowRoot).toBeNull()
    expect(element.childNodes).toHaveLength(0)
    expect(element.outerHTML).toBe('<div></div>')
  })

  test('hangs on the root element, and is guarded from then on', () => {
    const { element } = addHost(guard, end.signal, onGivenUp)
    expect(element.parentNode).toBe(document.documentElement)
    expect(guard.root?.host).toBe(element)
  })

  test('stays bare while things happen on its stage', () => {
    const { element, stage } = addHost(guard, end.signal, onGivenUp)
    stage.append(document.createElement('iframe'))
    stage.dataset.open = ''
    expect(element.outerHTML).toBe('<div></div>')
  })

  test('leaves with the page, and is guarded no more', async () => {
    const { element } = addHost(guard, end.signal, onGivenUp)
    end.abort()
    await settle()
    expect(element.isConnected).toBe(false)
    expect(guard.root).toBeNull()
    expect(onGivenUp).not.toHaveBeenCalled()
  })

  test('does not unguard the one that came after it', () => {
    const first = new AbortController()
    addHost(guard, first.signal, onGivenUp)
    const { element } = addHost(guard, end.signal, onGivenUp)
    first.abort()
    expect(guard.root?.host).toBe(element)
  })
})

describe('a page that takes our element out', () => {
  test('gets it back three times, and then no more', async () => {
    const { element } = addHost(guard, end.signal, onGivenUp)
    for (let time = 1; time <= 3; time++) {
      element.remove()
      await settle()
      expect(element.parentNode, `time ${time}`).toBe(document.documentElement)
    }
    expect(onGivenUp).not.toHaveBeenCalled()
    element.remove()
    await settle()
    expect(element.isConnected).toBe(false)
    expect(onGivenUp).toHaveBeenCalledOnce()
  })

  test('with all of the document, and with it the guard’s listeners, does not get it back', async () => {
    const { element } = addHost({ ...guard, isDeaf: () => true }, end.signal, onGivenUp)
    element.remove()
    await settle()
    expect(element.isConnected).toBe(false)
    expect(onGivenUp).toHaveBeenCalledOnce()
  })

  test('by emptying the root element, gets it back too', async () => {
    const { element } = addHost(guard, end.signal, onGivenUp)
    const before = [...document.documentElement.childNodes].filter((node) => node !== element)
    document.documentElement.replaceChildren(...before)
    await settle()
    expect(element.isConnected).toBe(true)
  })

  test('and puts it where it can hide or move it, has it taken back', async () => {
    const { element } = addHost(guard, end.signal, onGivenUp)
    document.body.append(element)
    await settle()
    expect(element.parentNode).toBe(document.documentElement)
  })

  test('and does not see us come back when it only changes other things', async () => {
    const { element } = addHost(guard, end.signal, onGivenUp)
    const append = vi.spyOn(document.documentElement, 'append')
    document.body.append(document.createElement('p'))
    document.documentElement.insertBefore(document.createElement('x-y'), element).remove()
    await settle()
    expect(append).not.toHaveBeenCalled()
    append.mockRestore()
  })

  describe('by replacing the root element', () => {
    const original = document.documentElement
    const replaceRoot = async () => {
      const root = document.createElement('html')
      root.append(document.createElement('body'))
      document.documentElement.replaceWith(root)
      await settle()
    }
    afterEach(() => document.documentElement.replaceWith(original))

    test('gets it back on the new one', async () => {
      const { element } = addHost(guard, end.signal, onGivenUp)
      await replaceRoot()
      expect(element.parentNode).toBe(document.documentElement)
      expect(document.documentElement).not.toBe(original)
    })

    test('and is watched there as well', async () => {
      const { element } = addHost(guard, end.signal, onGivenUp)
      await replaceRoot()
      element.remove()
      await settle()
      expect(element.isConnected).toBe(true)
    })
  })

  test('after the page is left, nothing comes back', async () => {
    const { element } = addHost(guard, end.signal, onGivenUp)
    element.remove()
    end.abort()
    await settle()
    expect(element.isConnected).toBe(false)
  })
})

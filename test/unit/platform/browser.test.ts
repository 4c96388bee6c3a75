import { expect, test, vi } from 'vitest'
import { isAlive } from '../../../src/platform/browser'

const polyfill = vi.hoisted(() => ({ runtime: { id: 'ours' } as { id?: string } | undefined }))
vi.mock('webextension-polyfill', () => ({ default: polyfill }))

test('this copy of the extension is alive while the browser knows its id', () => {
  expect(isAlive()).toBe(true)
})

test('it is not once it was updated, reloaded or removed', () => {
  polyfill.runtime = {}
  expect(isAlive()).toBe(false)
  polyfill.runtime = undefined
  expect(isAlive()).toBe(false)
})

test('it is not where asking throws', () => {
  Object.defineProperty(polyfill, 'runtime', {
    get() {
      throw new Error('Extension context invalidated.')
    },
  })
  expect(isAlive()).toBe(false)
})

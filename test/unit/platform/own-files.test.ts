import { afterEach, expect, test, vi } from 'vitest'
import type { Pack } from '../../../src/core/packs/pack-schema'
import { loadExplanations, loadNextFacts, loadNotes } from '../../../src/platform/own-files'

const packs = vi.hoisted(() => ({ added: [] as Pack[] }))
vi.mock('../../../src/platform/packs', () => ({ readPackNotes: async () => packs.added }))

afterEach(() => {
  vi.unstubAllGlobals()
})

const answerWith = (response: unknown) => {
  const fetched = vi.fn(async (_address: string) => response)
  vi.stubGlobal('fetch', fetched)
  return fetched
}

test('an insurer’s notes come from the extension’s own files', async () => {
  const file = { insurer: { id: 'aetna' } }
  const fetched = answerWith({ ok: true, json: async () => file })
  expect(await loadNotes('aetna')).toBe(file)
  expect(fetched).toHaveBeenCalledExactlyOnceWith('/notes/aetna.json')
})

test('a file that is not there is said to be missing', async () => {
  answerWith({ ok: false, status: 404 })
  await expect(loadNotes('cigna')).rejects.toThrow('notes/cigna.json: 404')
  await expect(loadNotes('nobody')).rejects.toThrow('no insurer is called nobody')
})

test.each(['../manifest', 'a/b', '//evil.example/x', 'https://evil.example', 'Aetna', '', '__proto__'])(
  'nothing is fetched for “%s”, which is no insurer’s id',
  async (id) => {
    const fetched = answerWith({ ok: true, json: async () => ({}) })
    await expect(loadNotes(id)).rejects.toThrow()
    expect(fetched).not.toHaveBeenCalled()
  },
)

test('the explanations come from the extension’s own file, or are said to be missing', async () => {
  const file = { 'gl-ketamine': {} }
  const fetched = answerWith({ ok: true, json: async () => file })
  expect(await loadExplanations()).toBe(file)
  expect(fetched).toHaveBeenCalledExactlyOnceWith('/explanations.json')
  answerWith({ ok: false, status: 404 })
  await expect(loadExplanations()).rejects.toThrow('explanations.json: 404')
})

test('what “What next” needs comes from the extension’s own file, or is said to be missing', async () => {
  const file = { appeals: [] }
  const fetched = answerWith({ ok: true, json: async () => file })
  expect(await loadNextFacts()).toBe(file)
  expect(fetched).toHaveBeenCalledExactlyOnceWith('/next.json')
  answerWith({ ok: false, status: 404 })
  await expect(loadNextFacts()).rejects.toThrow('next.json: 404')
})

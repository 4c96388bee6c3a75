import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { MOST_PACKS } from '../../../src/core/packs/pack-limits'
import type { Pack } from '../../../src/core/packs/pack-schema'
import { markPack, readPackNotes, readPacks, removePack, savePack, watchPacks } from '../../../src/platform/packs'
import { fakeBrowser } from '../fake-browser'

vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)

const TEXT = readFileSync('docs/example.pack.json', 'utf8')
const PACK: Pack = JSON.parse(TEXT)
const { local } = fakeBrowser.storage
const withId = (id: string): [string, Pack] => {
  const pack = { ...PACK, pack: { ...PACK.pack, id } }
  return [JSON.stringify(pack), pack]
}

describe('packs in the browser’s storage', () => {
  beforeEach(async () => {
    local.isBroken = false
    await local.remove(Object.keys(local.all))
  })

  test('come back as they were put in, to the letter', async () => {
    expect(await savePack(TEXT, PACK)).toBe('added')
    expect(await readPacks()).toEqual([{ key: 'pack.0', text: TEXT, pack: PACK }])
  })

  test('take the place of an older version, and of nothing else', async () => {
    await savePack(...withId('a'))
    await savePack(...withId('b'))
    const newer = { ...PACK, pack: { ...PACK.pack, id: 'a', name: 'Newer' } }
    expect(await savePack(JSON.stringify(newer), newer)).toBe('replaced')
    expect((await readPackNotes()).map(({ pack }) => [pack.id, pack.name])).toEqual([
      ['a', 'Newer'],
      ['b', PACK.pack.name],
    ])
  })

  test('are as many as fit, and make room when one is removed', async () => {
    for (let at = 0; at < MOST_PACKS; at++) expect(await savePack(...withId(`p${at}`))).toBe('added')
    expect(await savePack(...withId('one-more'))).toBe('too-many')
    await removePack('pack.3')
    expect(await savePack(...withId('one-more'))).toBe('added')
  })

  test('are listed, but not shown, when this version no longer takes them', async () => {
    await savePack(TEXT, PACK)
    await markPack('pack.0', TEXT, false)
    expect(await readPacks()).toEqual([{ key: 'pack.0', text: TEXT, pack: null }])
    expect(await readPackNotes()).toEqual([])
  })

  test('are none where the storage is broken, and cannot be saved there', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    local.isBroken = true
    expect(await readPacks()).toEqual([])
    await expect(savePack(TEXT, PACK)).rejects.toThrow()
  })

  test('are heard of when they change, until the signal ends', async () => {
    const end = new AbortController()
    const heard = vi.fn()
    watchPacks(heard, end.signal)
    await local.set({ 'settings.side': 'left' })
    expect(heard).not.toHaveBeenCalled()
    await savePack(TEXT, PACK)
    expect(heard).toHaveBeenCalledOnce()
    end.abort()
    await removePack('pack.0')
    expect(heard).toHaveBeenCalledOnce()
  })
})

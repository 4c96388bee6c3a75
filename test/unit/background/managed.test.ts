import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { managedSchema } from '../../../scripts/managed-schema'
import { copyManaged } from '../../../src/background/managed'
import { DEFAULT_SETTINGS, SETTING_NAMES } from '../../../src/core/settings'
import { readPacks } from '../../../src/platform/packs'
import { readSettings, resetSettings, saveSettings, watchSettings } from '../../../src/platform/settings'
import { fakeBrowser } from '../fake-browser'

vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)

const EXAMPLE = readFileSync('docs/example.pack.json', 'utf8')
const { local } = fakeBrowser.storage
/** What the organization has set; null where it has nothing set at all, and Firefox rejects. */
let policy: Record<string, unknown> | null = null
Object.assign(fakeBrowser.storage, {
  managed: {
    get: async () => {
      if (!policy) throw new Error('Managed storage manifest not found')
      return policy
    },
  },
})
const read = async () => {
  const { settings, managed } = await readSettings()
  return { settings, managed: [...managed] }
}

describe('what an organization sets', () => {
  beforeEach(async () => {
    policy = null
    vi.spyOn(console, 'warn').mockReturnValue()
    await local.remove(Object.keys(local.all))
  })

  test('is nothing where there is no policy, and nothing is kept', async () => {
    await copyManaged()
    expect(await read()).toEqual({ settings: DEFAULT_SETTINGS, managed: [] })
    expect(local.all).toEqual({})
  })

  test('goes before what the reader chose, and a reset leaves it', async () => {
    await saveSettings({ wording: 'reader', side: 'left' })
    policy = { wording: 'clinic', treatments: ['spravato'], sitesAdded: ['benefits.example.com cigna'] }
    await copyManaged()
    expect(await read()).toEqual({
      settings: {
        ...DEFAULT_SETTINGS,
        side: 'left',
        wording: 'clinic',
        treatments: ['spravato'],
        sitesAdded: ['benefits.example.com cigna'],
      },
      managed: ['sitesAdded', 'treatments', 'wording'],
    })
    await resetSettings()
    expect((await read()).settings.wording).toBe('clinic')
  })

  test('can be every setting', async () => {
    policy = DEFAULT_SETTINGS
    await copyManaged()
    expect((await read()).managed.sort()).toEqual([...SETTING_NAMES].sort())
  })

  test('leaves a setting to the reader that it sets to what it cannot be', async () => {
    policy = { wording: 'doctor', sitesOff: 'aetna.com', side: 'left', unknown: 1 }
    await copyManaged()
    expect((await read()).managed).toEqual(['side'])
  })

  test('is the reader’s again when the policy goes, and pages hear of both', async () => {
    const heard = vi.fn()
    const end = new AbortController()
    watchSettings(heard, end.signal)
    policy = { wording: 'clinic' }
    await copyManaged()
    await vi.waitFor(() =>
      expect(heard).toHaveBeenLastCalledWith(expect.objectContaining({ wording: 'clinic' }), ['wording']),
    )
    await copyManaged()
    policy = {}
    await copyManaged()
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith(expect.objectContaining({ wording: 'reader' }), []))
    expect(heard).toHaveBeenCalledTimes(2)
    end.abort()
  })

  test('adds packs, as texts or as they are, and leaves out those that are wrong', async () => {
    const other = { ...JSON.parse(EXAMPLE), pack: { id: 'other', name: 'Other', publisher: 'Other' } }
    policy = { packs: [EXAMPLE, other, '{"pack": 1}', 7] }
    await copyManaged()
    expect((await readPacks()).map(({ key, pack }) => [key, pack?.pack.id])).toEqual([
      [null, 'example-clinic'],
      [null, 'other'],
    ])
    expect(console.warn).toHaveBeenCalledTimes(2)
  })

  test('has a form that Chrome knows, with every setting and the packs', () => {
    const { type, properties } = managedSchema()
    expect(type).toBe('object')
    expect(Object.keys(properties)).toEqual([...SETTING_NAMES, 'packs'])
    // Chrome takes one type for each, and closed lists of strings.
    expect(properties).toMatchObject({
      wording: { type: 'string', enum: ['reader', 'clinic'] },
      treatments: { type: 'array', items: { type: 'string' } },
      sitesOff: { type: 'array', items: { type: 'string' } },
    })
  })
})

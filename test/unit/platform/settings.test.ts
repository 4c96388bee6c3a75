import { beforeEach, describe, expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings'
import { readSettings, resetSettings, saveSettings, watchSettings } from '../../../src/platform/settings'
import { fakeBrowser } from '../fake-browser'

vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)

const { local, session, onChanged } = { ...fakeBrowser.storage }

beforeEach(async () => {
  local.isBroken = false
  await local.remove(Object.keys(local.all))
  vi.restoreAllMocks()
})

describe('settings', () => {
  test('are the standard ones until the reader changes some', async () => {
    expect(await readSettings()).toEqual({ settings: DEFAULT_SETTINGS, isStored: true, managed: [] })
  })

  test('come back as they were saved, and the others stay as they were', async () => {
    await saveSettings({ side: 'left', sitesOff: ['aetna.com'] })
    await saveSettings({ plan: 'medicaid' })
    expect((await readSettings()).settings).toEqual({
      ...DEFAULT_SETTINGS,
      side: 'left',
      sitesOff: ['aetna.com'],
      plan: 'medicaid',
    })
  })

  test('are stored apart, so that two pages saving at once both get their way', async () => {
    await Promise.all([saveSettings({ side: 'left' }), saveSettings({ theme: 'dark' })])
    expect((await readSettings()).settings).toMatchObject({ side: 'left', theme: 'dark' })
    expect(local.all).toEqual({ 'settings.side': 'left', 'settings.theme': 'dark' })
  })

  test('are not disturbed by a value that is left open', async () => {
    await saveSettings({ side: 'left' })
    await saveSettings({ side: undefined } as unknown as Partial<Settings>)
    expect(local.all).toEqual({ 'settings.side': 'left' })
  })

  test('that were stored broken are the standard ones, one by one', async () => {
    await local.set({ 'settings.side': 'up', 'settings.theme': 'dark', side: 'left' })
    expect(await readSettings()).toEqual({
      settings: { ...DEFAULT_SETTINGS, theme: 'dark' },
      isStored: true,
      managed: [],
    })
  })

  test('can all be put back, and nothing else that is stored goes with them', async () => {
    await local.set({ other: 1 })
    await saveSettings({ side: 'left', wording: 'clinic' })
    await resetSettings()
    expect((await readSettings()).settings).toEqual(DEFAULT_SETTINGS)
    expect(local.all).toEqual({ other: 1 })
  })
})

describe('a browser whose storage is broken', () => {
  beforeEach(() => {
    local.isBroken = true
  })

  test('gives the standard settings and says that they are not the stored ones', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    expect(await readSettings()).toEqual({ settings: DEFAULT_SETTINGS, isStored: false, managed: [] })
    expect(warn).toHaveBeenCalledOnce()
  })

  test('tells whoever saves or resets, so that the reader is told', async () => {
    await expect(saveSettings({ side: 'left' })).rejects.toThrow('broken')
    await expect(resetSettings()).rejects.toThrow('broken')
  })
})

describe('who watches the settings', () => {
  test('hears of each change with all of them', async () => {
    const heard = vi.fn()
    const end = new AbortController()
    watchSettings(heard, end.signal)
    await saveSettings({ side: 'left' })
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, side: 'left' }, []))
    await resetSettings()
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith(DEFAULT_SETTINGS, []))
    end.abort()
  })

  test('hears nothing of what is stored elsewhere', async () => {
    const heard = vi.fn()
    const end = new AbortController()
    watchSettings(heard, end.signal)
    await session.set({ 'settings.side': 'left' })
    await new Promise((resolve) => setTimeout(resolve))
    expect(heard).not.toHaveBeenCalled()
    end.abort()
  })

  test('hears nothing more once their page is left, even of a change under way', async () => {
    const heard = vi.fn()
    const end = new AbortController()
    const before = onChanged.listenerCount
    watchSettings(heard, end.signal)
    expect(onChanged.listenerCount).toBe(before + 1)
    const saved = saveSettings({ side: 'left' })
    end.abort()
    await saved
    await new Promise((resolve) => setTimeout(resolve))
    expect(heard).not.toHaveBeenCalled()
    expect(onChanged.listenerCount).toBe(before)
  })
})

import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { SETTING_NAMES, SETTINGS } from '../../../src/core/settings'
import {
  handOver,
  hasClosed,
  keptForTab,
  rememberClosed,
  rememberOpened,
  takeHandedOver,
} from '../../../src/platform/session'
import { readSettings, saveSettings } from '../../../src/platform/settings'
import { fakeBrowser } from '../fake-browser'

vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)
const { local, session } = fakeBrowser.storage

/** Whatever JSON could be stored under our keys, and what our own values look like. */
const value = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue() },
  fc.constantFrom<unknown>(
    'left',
    'dark',
    ['spravato'],
    [],
    ['aetna', 3],
    { to: 'reader' },
    { to: 'next', said: {} },
    '__proto__',
    -0,
  ),
)
const RUNS = { numRuns: 2000, seed: 4 }

beforeEach(async () => {
  for (const area of [local, session]) {
    area.isBroken = false
    await area.remove(Object.keys(area.all))
  }
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})

test('whatever is stored under the settings’ names, they are settings, and can be saved anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(...SETTING_NAMES.map(() => value)), async (values) => {
      await local.set(Object.fromEntries(SETTING_NAMES.map((name, at) => [`settings.${name}`, values[at]])))
      const { settings, isStored } = await readSettings()
      expect(isStored).toBe(true)
      for (const [at, name] of SETTING_NAMES.entries()) {
        expect(SETTINGS[name].isValid(settings[name]), name).toBe(true)
        // A value that is right is kept beside others that are broken.
        if (SETTINGS[name].isValid(values[at])) expect(settings[name]).toEqual(values[at])
      }
      await saveSettings({ side: 'left' })
      expect((await readSettings()).settings.side).toBe('left')
    }),
    RUNS,
  )
})

test('whatever is left in the session’s memory, it is read without failing, and can be written anew', async () => {
  await fc.assert(
    fc.asyncProperty(value, value, value, async (closed, handed, kept) => {
      await session.set({ closedInsurers: closed, handedOver: handed, 'openedWith.1': kept })
      expect([true, false]).toContain(await hasClosed('aetna'))
      for (const receiver of ['library', 'reader', 'next'] as const) await takeHandedOver(receiver, 2)
      const given = await keptForTab(1)
      if (given) expect(Object.values(given)).not.toContain(undefined)
      await rememberClosed('aetna')
      expect(await hasClosed('aetna')).toBe(true)
      await rememberOpened('aetna')
      expect(await hasClosed('aetna')).toBe(false)
      await handOver('library', { insurer: 'aetna' })
      expect(await takeHandedOver('library')).toEqual({ insurer: 'aetna' })
    }),
    RUNS,
  )
})

import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { parseSettings, SETTING_NAMES, SETTINGS } from '../../../src/core/settings'
import { readSettingsFile, writeSettingsFile } from '../../../src/core/settings-file'
import { importFile } from '../../../src/options/import-file'
import { saveSettings } from '../../../src/platform/settings'
import { mutatedFiles, settings } from '../../reliability/settings-files'
import { fakeBrowser } from '../fake-browser'

vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)
const { local } = fakeBrowser.storage

const RUNS = 10_000
const SEED = 3
/** What the reader had before. */
const BEFORE = parseSettings({ side: 'left', theme: 'dark', insurersOff: ['humana'] })
const stored = () => JSON.stringify(local.all)

beforeEach(async () => {
  local.isBroken = false
  await local.remove(Object.keys(local.all))
  await saveSettings(BEFORE)
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})

test('ten thousand mutated files: each is taken whole, or refused and nothing is changed', async () => {
  const before = stored()
  let taken = 0
  const writes = vi.spyOn(local, 'set')
  await fc.assert(
    fc.asyncProperty(mutatedFiles, async (text) => {
      writes.mockClear()
      const { isError } = await importFile(new File([text], 'settings.json'))
      if (isError) {
        expect(writes).not.toHaveBeenCalled()
        expect(stored()).toBe(before)
        return
      }
      taken++
      // All of them in one write, so that no browser can keep half: and only such as the options could have saved.
      expect(writes).toHaveBeenCalledOnce()
      const now = local.all
      for (const name of SETTING_NAMES) expect(SETTINGS[name].isValid(now[`settings.${name}`]), name).toBe(true)
      expect(Object.keys(now).sort()).toEqual(SETTING_NAMES.map((name) => `settings.${name}`).sort())
      await saveSettings(BEFORE)
    }),
    { numRuns: RUNS, seed: SEED },
  )
  expect(taken).toBeGreaterThan(RUNS / 50)
  expect(taken).toBeLessThan(RUNS / 2)
})

test('any text at all is a file that is refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      expect(readSettingsFile(text)).toHaveProperty('refused')
    }),
    { numRuns: RUNS, seed: SEED },
  )
})

test('a file that is saved and loaded again holds the same settings', () => {
  fc.assert(
    fc.property(settings, (each) => {
      expect(readSettingsFile(writeSettingsFile(each))).toEqual({ settings: each })
    }),
    { numRuns: 1000, seed: SEED },
  )
})

test('a good file changes nothing where the browser cannot store it, and the reader is told', async () => {
  local.isBroken = true
  const { isError } = await importFile(
    new File([writeSettingsFile(parseSettings({ theme: 'light' }))], 'settings.json'),
  )
  expect(isError).toBe(true)
  local.isBroken = false
  expect(local.all).toMatchObject({ 'settings.theme': 'dark' })
})

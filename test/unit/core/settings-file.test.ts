import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, parseSettings } from '../../../src/core/settings'
import { readSettingsFile, writeSettingsFile } from '../../../src/core/settings-file'

const file = (settings: unknown, version: unknown = 1) => JSON.stringify({ app: 'coverage-notes', version, settings })

describe('a settings file', () => {
  test('gives back exactly what was saved to it', () => {
    const settings = parseSettings({
      opening: 'click',
      plan: 'medicare-advantage',
      treatments: ['spravato'],
      insurersOff: ['aetna'],
      sitesOff: ['www.aetna.com'],
    })
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ settings })
  })

  test('says whose it is and which version of the format it has', () => {
    expect(JSON.parse(writeSettingsFile(DEFAULT_SETTINGS))).toEqual({
      app: 'coverage-notes',
      version: 1,
      settings: DEFAULT_SETTINGS,
    })
  })

  test('from before a setting existed gives that setting its default', () => {
    expect(readSettingsFile(file({ theme: 'dark' }))).toEqual({ settings: { ...DEFAULT_SETTINGS, theme: 'dark' } })
  })
})

describe('a file is refused whole', () => {
  test.each(['', 'theme=dark', '{"app":"coverage-notes"', '\u0000'])('when it is no JSON: %j', (text) => {
    expect(readSettingsFile(text)).toEqual({ refused: { reason: 'not-json' } })
  })

  test.each([
    'null',
    '[]',
    '42',
    '"coverage-notes"',
    '{}',
    '{"app":"another","version":1,"settings":{}}',
    '{"app":"coverage-notes","settings":{}}',
    file({}, '1'),
    file({}, 0),
    file({}, 1.5),
    file(null),
    file([]),
    file('dark'),
    '{"app":"coverage-notes","version":1}',
  ])('when it is not ours: %s', (text) => {
    expect(readSettingsFile(text)).toEqual({ refused: { reason: 'not-ours' } })
  })

  test('when a newer version made it, whatever it holds', () => {
    expect(readSettingsFile(file({ marks: 'all' }, 2))).toEqual({ refused: { reason: 'newer' } })
    expect(readSettingsFile(file([], 2))).toEqual({ refused: { reason: 'newer' } })
  })

  test.each([
    ['theme', 'pink'],
    ['theme', null],
    ['plan', 'all'],
    ['treatments', 'spravato'],
    ['treatments', ['aspirin']],
    ['treatments', []],
    ['insurersOff', ['<b>']],
    ['insurersOff', Array.from({ length: 1001 }, (_, at) => `insurer-${at}`)],
    ['sitesOff', ['https://www.aetna.com/']],
  ] as const)('when %s has a value that it cannot have', (setting, value) => {
    expect(readSettingsFile(file({ side: 'left', [setting]: value }))).toEqual({
      refused: { reason: 'bad-value', setting },
    })
  })

  test.each(['sound', 'constructor', 'toString', '__proto__'])('when it holds an unknown setting: %s', (setting) => {
    const text = `{"app":"coverage-notes","version":1,"settings":{"theme":"dark",${JSON.stringify(setting)}:{}}}`
    expect(readSettingsFile(text)).toEqual({ refused: { reason: 'unknown-setting', setting } })
  })
})

import fc from 'fast-check'
import { parseSettings, SETTING_NAMES, SETTINGS, type Settings } from '../../src/core/settings'
import { writeSettingsFile } from '../../src/core/settings-file'

/** Settings as a reader can have them. */
export const settings: fc.Arbitrary<Settings> = fc
  .tuple(...SETTING_NAMES.map(settingValue))
  .map((values) => parseSettings(Object.fromEntries(SETTING_NAMES.map((name, at) => [name, values[at]]))))

function settingValue(name: keyof Settings): fc.Arbitrary<unknown> {
  const setting = SETTINGS[name]
  if (setting.control === 'choice') return fc.constantFrom(...setting.values)
  if (setting.control === 'several') return fc.subarray([...setting.values], { minLength: 1 })
  return fc
    .array(fc.constantFrom('aetna', 'cigna', 'www.aetna.com', 'a-b.example'), { maxLength: 5 })
    .filter(setting.isValid)
}

const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    'null',
    '1e999',
    '-0',
    '"__proto__"',
    '"constructor"',
    '\\u0000',
    '\ufeff',
  ),
)

/** Settings files that something happened to: cut, doubled, spliced with junk, a value put in another's place. */
export const mutatedFiles: fc.Arbitrary<string> = fc
  .tuple(settings, fc.array(fc.tuple(fc.nat(6), fc.nat(2000), fc.nat(60), junk), { minLength: 1, maxLength: 3 }))
  .map(([good, changes]) => changes.reduce((text, change) => mutate(text, change), writeSettingsFile(good)))

function mutate(text: string, [way, place, length, put]: readonly [number, number, number, string]): string {
  const at = text.length === 0 ? 0 : place % text.length
  const [before, cut, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)]
  const values = [...text.matchAll(/: (?:"[^"]*"|\[[^\]]*\]|\d+|null|true|false)/g)]
  const value = values[place % Math.max(values.length, 1)]
  switch (way) {
    case 0:
      return before + after
    case 1:
      return before + cut + cut + after
    case 2:
      return before + put + after
    case 3:
      return before
    case 4:
      return before + put + cut + after
    case 5:
      // Another value in the place of one, so that the file stays JSON.
      return value ? `${text.slice(0, value.index)}: ${put}${text.slice(value.index + value[0].length)}` : put
    default:
      return value ? text.replace(value[0], values[length % values.length]?.[0] ?? '') : text + put
  }
}

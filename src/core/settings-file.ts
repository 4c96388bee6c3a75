import * as v from 'valibot'
import { parseSettings, SETTING_NAMES, SETTINGS, type SettingName, type Settings } from './settings'

/** Raised when a file of today could not be read by yesterday's extension. */
const VERSION = 1

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const EnvelopeSchema = v.object({
  app: v.literal('coverage-notes'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  settings: v.unknown(),
})

/** Why a file is not taken; nothing of it is used then. */
export type Refusal =
  | { readonly reason: 'not-json' | 'not-ours' | 'newer' }
  | { readonly reason: 'bad-value'; readonly setting: SettingName }
  | { readonly reason: 'unknown-setting'; readonly setting: string }

/** The settings of a file, or why it is refused. */
export type SettingsFile = { readonly settings: Settings } | { readonly refused: Refusal }

/** All settings as the text of a file that `readSettingsFile` reads. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ app: 'coverage-notes', version: VERSION, settings }, null, 2)}\n`
}

/**
 * Reads the text of a settings file, all or nothing. A setting that the file does not hold gets its default, because
 * the file may come from an older version that did not have it yet.
 */
export function readSettingsFile(text: string): SettingsFile {
  const json = parseJson(text)
  if (!json) return { refused: { reason: 'not-json' } }
  const envelope = v.safeParse(EnvelopeSchema, json.data)
  if (!envelope.success) return { refused: { reason: 'not-ours' } }
  const { version, settings } = envelope.output
  // What a newer version keeps under `settings` is not ours to judge.
  if (version > VERSION) return { refused: { reason: 'newer' } }
  if (!isObject(settings)) return { refused: { reason: 'not-ours' } }

  const unknown = Object.keys(settings).find((name) => !Object.hasOwn(SETTINGS, name))
  if (unknown !== undefined) return { refused: { reason: 'unknown-setting', setting: unknown } }
  const bad = SETTING_NAMES.find((name) => Object.hasOwn(settings, name) && !isTaken(name, settings[name]))
  if (bad) return { refused: { reason: 'bad-value', setting: bad } }
  return { settings: parseSettings(settings) }
}

/** A value that the options form could have saved: it keeps at least one of several. */
function isTaken(name: SettingName, value: unknown): boolean {
  const { control, isValid } = SETTINGS[name]
  return isValid(value) && !(control === 'several' && value.length === 0)
}

function parseJson(text: string): { readonly data: unknown } | null {
  try {
    return { data: JSON.parse(text) }
  } catch {
    return null
  }
}

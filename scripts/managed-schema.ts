import { SETTING_NAMES, SETTINGS, type SettingName } from '../src/core/settings'

/**
 * What Chrome and Edge need to know of the settings before they hand over an organization's policy: `managed-schema.json`.
 * Chrome knows only types and closed lists; whatever else is wrong with a value is found when it is read.
 */
export function managedSchema() {
  const properties = Object.fromEntries(SETTING_NAMES.map((name) => [name, typeOf(name)]))
  return { type: 'object', properties: { ...properties, packs: { type: 'array', items: { type: 'string' } } } }
}

function typeOf(name: SettingName) {
  const setting = SETTINGS[name]
  switch (setting.control) {
    case 'choice':
      return { type: 'string', enum: setting.values }
    case 'several':
      return { type: 'array', items: { type: 'string', enum: setting.values } }
    case 'list':
      return { type: 'array', items: { type: 'string' } }
  }
}

import lookup from 'built:lookup'
import en from '../_locales/en/messages.json'
import { MARK_KINDS } from '../core/mentions/mention'
import type { SettingName } from '../core/settings'
import { PLANS, TREATMENTS } from '../core/vocabulary'
import { type MessageKey, t } from '../ui/i18n'
import { markKindName, planName, treatmentName } from '../ui/words'

// The texts of a setting are found by its name, so that a new one in the schema needs nothing here.

const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(en, key)

/** The text under a key, or null where there is none. */
export const textOf = (key: string) => (isMessageKey(key) ? t(key) : null)

/** `textSize` → `setting_text_size`. */
const keyOf = (name: SettingName) => `setting_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`

/** What a setting is called. */
export const settingLabel = (name: SettingName) => textOf(keyOf(name)) ?? name

/** A sentence that explains a setting, where it needs one. */
export const settingHelp = (name: SettingName) => textOf(`${keyOf(name)}_help`)

/** What a list says when it is empty. */
export const emptyListText = (name: SettingName) => textOf(`${keyOf(name)}_none`)

/** What the button says that takes an entry out of a list. */
export const takeOutText = (name: SettingName) => textOf(`${keyOf(name)}_take_out`) ?? t('setting_turn_on')

/** What is said to a reader who takes out the last of several values. */
export const keepOneText = (name: SettingName) => textOf(`${keyOf(name)}_keep_one`)

/** What one value of a setting is called: a treatment, a plan, a kind of mark or an insurer by its own name. */
export function valueLabel(name: SettingName, value: string): string {
  const treatment = TREATMENTS.find((each) => each === value)
  if (treatment) return treatmentName(treatment)
  const plan = PLANS.find((each) => each === value)
  if (plan) return planName(plan)
  const kind = MARK_KINDS.find((each) => each === value)
  if (kind) return markKindName(kind)
  if (name === 'insurersOff') return lookup.find(({ id }) => id === value)?.name ?? value
  return textOf(`${keyOf(name)}_${value}`) ?? value
}

/** A sentence that explains one value, where it needs one. */
export const valueHelp = (name: SettingName, value: string) => textOf(`${keyOf(name)}_${value}_help`)

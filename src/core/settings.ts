import { LANGUAGES } from './language'
import { PAGE_SETTINGS } from './page-settings'
import { choice, parseValues, several, type ValuesOf } from './setting-kinds'
import { PLANS, TREATMENTS } from './vocabulary'

/** The plans a reader can have; `any` until they choose. */
const PLAN_CHOICES = ['any', ...PLANS.filter((plan) => plan !== 'all')] as const

/** Every setting: its values, its default, how it is checked, and the control it gets in the options. */
export const SETTINGS = {
  ...PAGE_SETTINGS,
  plan: choice(PLAN_CHOICES, 'any'),
  treatments: several(TREATMENTS, TREATMENTS),
  wording: choice(['reader', 'clinic'], 'reader'),
  language: choice(['browser', ...LANGUAGES], 'browser'),
  textSize: choice(['normal', 'large', 'largest'], 'normal'),
}

export type Settings = ValuesOf<typeof SETTINGS>
export type SettingName = keyof Settings

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[]

/** Settings out of whatever was stored: each unknown or broken value is replaced by its default, one by one. */
export const parseSettings = (stored: Readonly<Record<string, unknown>>): Settings => parseValues(SETTINGS, stored)

/** The settings of somebody who never changed any. */
export const DEFAULT_SETTINGS = parseSettings({})

/** The treatments that the reader wants to see, in the order in which they are shown everywhere. */
export const treatmentsToShow = ({ treatments }: Pick<Settings, 'treatments'>) =>
  TREATMENTS.filter((treatment) => treatments.includes(treatment))

import { MARK_KINDS } from './mentions/mention'
import { PLANS, TREATMENTS } from './vocabulary'

// Checked by hand rather than by Valibot, because every insurer's page loads this.

/** One of a few values. */
const choice = <const Value extends string>(values: readonly Value[], fallback: NoInfer<Value>) => ({
  control: 'choice' as const,
  values,
  fallback,
  isValid: (value: unknown): value is Value => values.some((known) => known === value),
})

/** At least one of a few values. */
const several = <const Value extends string>(values: readonly Value[], fallback: readonly Value[]) => ({
  control: 'several' as const,
  values,
  fallback,
  isValid: (value: unknown): value is readonly Value[] =>
    Array.isArray(value) && value.length > 0 && value.every((item) => values.some((known) => known === item)),
})

/** How many entries a list may have; a longer one was not written by us. */
export const MOST_ENTRIES = 1000

/** A list that grows elsewhere and is shown with a button to take each entry out. */
const list = (form: RegExp) => ({
  control: 'list' as const,
  fallback: [] as readonly string[],
  isValid: (value: unknown): value is readonly string[] =>
    Array.isArray(value) &&
    value.length <= MOST_ENTRIES &&
    value.every((item) => typeof item === 'string' && form.test(item)),
})

/** The plans a reader can have; `any` until they choose. */
const PLAN_CHOICES = ['any', ...PLANS.filter((plan) => plan !== 'all')] as const

const HOST = /^[a-z0-9.-]{1,253}$/

/** Every setting: its values, its default, how it is checked, and the control it gets in the options. */
export const SETTINGS = {
  opening: choice(['mentions', 'always', 'click', 'beside'], 'mentions'),
  side: choice(['right', 'left'], 'right'),
  plan: choice(PLAN_CHOICES, 'any'),
  treatments: several(TREATMENTS, TREATMENTS),
  wording: choice(['reader', 'clinic'], 'reader'),
  marks: choice(['relevant', 'always', 'never'], 'relevant'),
  markKinds: several(MARK_KINDS, MARK_KINDS),
  theme: choice(['system', 'light', 'dark'], 'system'),
  textSize: choice(['normal', 'large', 'largest'], 'normal'),
  /** Ids of insurers. */
  insurersOff: list(/^[a-z0-9-]{1,80}$/),
  sitesOff: list(HOST),
  /** Where nothing is added to the page, as with `opening: 'beside'` everywhere. */
  sitesBeside: list(HOST),
  /** Hosts and, after a space, the insurer's id: sites that we do not know (core/added-sites). */
  sitesAdded: list(/^[a-z0-9.-]{1,253} [a-z0-9-]{1,80}$/),
}

export type SettingName = keyof typeof SETTINGS
type Fallback<Name extends SettingName> = (typeof SETTINGS)[Name]['isValid'] extends (
  value: unknown,
) => value is infer Value
  ? Value
  : never
export type Settings = { readonly [Name in SettingName]: Fallback<Name> }

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[]

/** Settings out of whatever was stored: each unknown or broken value is replaced by its default, one by one. */
export function parseSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const parsed = SETTING_NAMES.map((name) => {
    const { isValid, fallback } = SETTINGS[name]
    return [name, isValid(stored[name]) ? stored[name] : fallback]
  })
  return Object.fromEntries(parsed) as Settings
}

/** The settings of somebody who never changed any. */
export const DEFAULT_SETTINGS = parseSettings({})

/** The treatments that the reader wants to see, in the order in which they are shown everywhere. */
export const treatmentsToShow = ({ treatments }: Pick<Settings, 'treatments'>) =>
  TREATMENTS.filter((treatment) => treatments.includes(treatment))

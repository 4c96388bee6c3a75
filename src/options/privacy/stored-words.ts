import lookup from 'built:lookup'
import { packName } from '../../core/packs/pack-name'
import { SETTING_NAMES } from '../../core/settings'
import { PLANS, TREATMENTS } from '../../core/vocabulary'
import { isOrganizations, type StoredEntry } from '../../platform/stored'
import { MANAGED_KEY, managedIn } from '../../platform/stored-settings'
import { t } from '../../ui/i18n'
import { planName, treatmentName } from '../../ui/words'
import { settingLabel, textOf, valueLabel } from '../setting-words'

/** How much of a long value is shown in words; all of it stands below, as it is stored. */
const MOST_LETTERS = 160

/** `settings.textSize` is the setting of that name; null where the key is no setting's. */
const settingOf = (key: string) => SETTING_NAMES.find((name) => key === `settings.${name}`) ?? null

/** What an entry is called: a setting by its label, anything else by the text for its key, or by the key itself. */
export function storedLabel({ key }: Pick<StoredEntry, 'key'>): string {
  const setting = settingOf(key)
  if (setting) return settingLabel(setting)
  const [kind = key] = key.split('.')
  const text = textOf(`stored_${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`)
  return text ?? t('stored_other', { key })
}

/** What an entry holds, in words: everything in it that is a word, a number or a name, one after another; packs by their names. */
export function storedWords(entry: Pick<StoredEntry, 'key' | 'value'>): string {
  const text = wordsIn(entry).join(' · ')
  if (text.length > MOST_LETTERS) return `${text.slice(0, MOST_LETTERS)}…`
  return text || t('stored_empty')
}

function wordsIn({ key, value }: Pick<StoredEntry, 'key' | 'value'>): string[] {
  if (isOrganizations({ key })) return managedWords(value)
  // Whatever it is, it stands below as it is stored.
  if (isPack(value)) return [packName(value.text) ?? t('stored_pack')]
  const setting = settingOf(key)
  return leaves(value).map((leaf) => (setting ? valueLabel(setting, leaf) : nameOf(leaf)))
}

/** Each setting that an organization decides with what it is set to, and the names of its packs. */
function managedWords(value: unknown): string[] {
  const { settings = {}, packs = [] } = managedIn({ [MANAGED_KEY]: value })
  const set = SETTING_NAMES.filter((name) => settings[name] !== undefined).map((name) => {
    const values = leaves(settings[name]).map((leaf) => valueLabel(name, leaf))
    return `${settingLabel(name)}: ${values.join(', ') || t('stored_empty')}`
  })
  return [...set, ...packs.map((text) => packName(text) ?? t('stored_pack'))]
}

const isPack = (value: unknown): value is { readonly text: string } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'

function leaves(value: unknown): string[] {
  if (value === null || value === undefined) return []
  return typeof value === 'object' ? Object.values(value).flatMap(leaves) : [String(value)]
}

function nameOf(word: string): string {
  const treatment = TREATMENTS.find((each) => each === word)
  if (treatment) return treatmentName(treatment)
  const plan = PLANS.find((each) => each === word)
  return plan ? planName(plan) : (lookup.find(({ id }) => id === word)?.name ?? word)
}

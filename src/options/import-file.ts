import { type Refusal, readSettingsFile, type SettingsFile } from '../core/settings-file'
import { saveSettings } from '../platform/settings'
import { t } from '../ui/i18n'
import { settingLabel } from './setting-words'

/** More than any settings can take; a film chosen by mistake must not be read into memory. */
const MOST_BYTES = 1_000_000

/** Takes all settings from a file in one go, or none of them; tells the reader which, and why. Never rejects. */
export async function importFile(file: File): Promise<{ text: string; isError: boolean }> {
  const read = await readFile(file)
  if (read === null || 'refused' in read) {
    const reason = read === null ? t('import_unreadable') : refusalText(read.refused)
    return { text: t('options_import_refused', { reason }), isError: true }
  }
  try {
    await saveSettings(read.settings)
    return { text: t('options_imported'), isError: false }
  } catch (error) {
    console.warn('Coverage Notes could not save its settings', error)
    return { text: t('options_save_failed'), isError: true }
  }
}

/** What the file holds; null when the browser could not read it, because it was moved or is not ours to read. */
async function readFile(file: File): Promise<SettingsFile | null> {
  if (file.size > MOST_BYTES) return { refused: { reason: 'not-ours' } }
  try {
    return readSettingsFile(await file.text())
  } catch (error) {
    console.warn('Coverage Notes could not read a file', error)
    return null
  }
}

function refusalText(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'not-json':
      return t('import_not_json')
    case 'not-ours':
      return t('import_not_ours')
    case 'newer':
      return t('import_newer')
    case 'bad-value':
      return t('import_bad_value', { setting: settingLabel(refusal.setting) })
    case 'unknown-setting':
      return t('import_unknown_setting', { setting: refusal.setting })
  }
}

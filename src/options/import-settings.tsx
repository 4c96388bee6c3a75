import { useState } from 'preact/hooks'
import { t } from '../ui/i18n'
import { importFile } from './import-file'

/** Takes all settings from a file, or says why not; nothing is changed then. */
export function ImportSettings() {
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly isError: boolean } | null>(null)
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    setOutcome(null)
    setOutcome(await importFile(file))
    // The same file may be chosen again after it was put right.
    input.value = ''
  }
  return (
    <div class="file-action">
      <div>
        <h3 class="setting-label">{t('options_import_title')}</h3>
        <p class="setting-help" id="import-help">
          {t('options_import_help')}
        </p>
      </div>
      <span class="file-input">
        <input
          type="file"
          id="import"
          name="import"
          class="visually-hidden"
          accept=".json,application/json"
          aria-describedby="import-help"
          onChange={(event) => void take(event.currentTarget)}
        />
        <label for="import" class="button">
          {t('options_import')}
        </label>
      </span>
      <p role="status" class={outcome?.isError ? 'outcome is-error' : 'outcome'}>
        {outcome?.text}
      </p>
    </div>
  )
}

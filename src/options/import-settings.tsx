import { useState } from 'preact/hooks'
import { t } from '../ui/i18n'
import { FileInput } from './file-input'
import { importFile } from './import-file'

/** Takes all settings from a file, or says why not; nothing is changed then. */
export function ImportSettings() {
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly isError: boolean } | null>(null)
  const take = async (file: File) => {
    setOutcome(null)
    setOutcome(await importFile(file))
  }
  return (
    <div class="file-action">
      <div>
        <h3 class="setting-label">{t('options_import_title')}</h3>
        <p class="setting-help" id="import-help">
          {t('options_import_help')}
        </p>
      </div>
      <FileInput id="import" label={t('options_import')} helpId="import-help" onFile={take} />
      <p role="status" class={outcome?.isError ? 'outcome is-error' : 'outcome'}>
        {outcome?.text}
      </p>
    </div>
  )
}

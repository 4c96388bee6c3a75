import type { Settings } from '../core/settings'
import { writeSettingsFile } from '../core/settings-file'
import { t } from '../ui/i18n'
import { download } from './download'

const FILE_NAME = 'coverage-notes-settings.json'

/** Downloads the settings as a file. */
export function ExportSettings({ settings }: { settings: Settings }) {
  return (
    <div class="file-action">
      <div>
        <h3 class="setting-label">{t('options_export_title')}</h3>
        <p class="setting-help" id="export-help">
          {t('options_export_help')}
        </p>
      </div>
      <button
        type="button"
        id="export"
        class="button"
        aria-describedby="export-help"
        onClick={() => download(FILE_NAME, writeSettingsFile(settings))}
      >
        {t('options_export')}
      </button>
    </div>
  )
}

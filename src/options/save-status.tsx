import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import type { Saved } from './use-edited-settings'

/** Says beside a control, to eyes and ears, that its change is kept, or that it is not. */
export function SaveStatus({ saved }: { saved: Saved | null }) {
  return (
    <div class="save-status" role="status">
      {/* The key makes each save a new element: it is said again, and fades again. */}
      {saved?.result === 'saved' && (
        <span class="saved" key={saved.count}>
          <Icon name="check" size={14} /> {t('options_saved')}
        </span>
      )}
      {saved?.result === 'failed' && (
        <span class="failed-save" key={saved.count}>
          {t('options_save_failed')}
        </span>
      )}
    </div>
  )
}

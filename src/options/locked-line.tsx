import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'

/** Says of what stands beside it that the reader's organization decides it. */
export function LockedLine({ id }: { id?: string }) {
  return (
    <p class="locked" id={id}>
      <Icon name="lock" size={14} />
      {t('setting_locked')}
    </p>
  )
}

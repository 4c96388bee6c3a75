import { t } from '../i18n'
import { Icon } from '../icon'

/** Opens “What next” in a tab of its own, which prints well. */
export function OwnTabButton({ onOpen }: { onOpen: () => void }) {
  return (
    <button type="button" class="link-button own-tab" onClick={onOpen}>
      {t('next_own_tab')} <Icon name="outside" size={14} />
    </button>
  )
}

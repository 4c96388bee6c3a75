import { t } from '../i18n'
import { Icon } from '../icon'

/** The way to the steps after a denial for whoever just opened the notes: the rows of “What next” stand below long answers. */
export function ToldNo({ onOpen }: { onOpen: () => void }) {
  return (
    <button type="button" class="link-button told-no" data-next="denied" onClick={onOpen}>
      {t('next_told_no')} <Icon name="right" size={14} />
    </button>
  )
}

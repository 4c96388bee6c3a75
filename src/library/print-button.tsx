import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'

/** Prints what is on the page now, or saves it as a PDF: the browser's own window offers both. */
export function PrintButton() {
  return (
    <button type="button" class="link-button print" onClick={() => print()}>
      <Icon name="print" size={14} /> {t('library_print')}
    </button>
  )
}

import { t } from '../ui/i18n'

/** Prints what is on the page now. */
export function PrintButton() {
  return (
    <button type="button" class="link-button print" onClick={() => print()}>
      {t('library_print')}
    </button>
  )
}

import { t } from './i18n'

/** What stands under all notes: that they are no advice, where to turn in a crisis, and that nothing leaves the computer. */
export function Footer() {
  return (
    <footer class="page-footer">
      <p>{t('footer')}</p>
      <p>
        <b>{t('footer_crisis')}</b>
      </p>
    </footer>
  )
}

import { t } from './i18n'
import { Icon } from './icon'

/** The line at the top of a full page of ours: whose page it is, and the way to its sisters. */
export function PageBar({ here }: { here: 'options' | 'library' | 'reader' | 'welcome' | 'next' }) {
  return (
    <nav class="page-bar" aria-label={t('extension_name')}>
      <span class="page-bar-name">
        <Icon name="mark" />
        {t('extension_name')}
      </span>
      <a href="library.html" aria-current={here === 'library' ? 'page' : undefined}>
        {t('library_title')}
      </a>
      <a href="options.html" aria-current={here === 'options' ? 'page' : undefined}>
        {t('options_title')}
      </a>
    </nav>
  )
}

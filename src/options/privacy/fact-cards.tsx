import { t } from '../../ui/i18n'
import { Icon } from '../../ui/icon'

/** What is read, each on a line, and what becomes of it. */
const READ = ['page', 'address', 'pdf'] as const
/** What is never done, each on a line. */
const NEVER = ['forms', 'sent', 'visits', 'sold', 'code', 'told'] as const

/** What is read, and what is never done, side by side. */
export function FactCards() {
  return (
    <div class="facts">
      <section class="fact-card">
        <h3>{t('privacy_read_title')}</h3>
        <ul>
          {READ.map((fact) => (
            <li key={fact}>
              <Icon name="check" />
              {t(`privacy_read_${fact}`)}
            </li>
          ))}
        </ul>
        <p class="fact-foot">{t('privacy_read_gone')}</p>
      </section>
      <section class="fact-card never">
        <h3>{t('privacy_never_title')}</h3>
        <ul>
          {NEVER.map((fact) => (
            <li key={fact}>
              <Icon name="close" />
              {t(`privacy_never_${fact}`)}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

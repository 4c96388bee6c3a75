import { NEXT_ROWS, type NextViewName } from '../../core/next/next-views'
import { t } from '../i18n'
import { Icon } from '../icon'
import { viewHelp, viewTitle } from './next-words'

/** “What next”: a row for each thing that the reader can do now. */
export function NextRows({ onView }: { onView: (view: NextViewName) => void }) {
  return (
    <section class="aside what-next">
      <h2>{t('next_title')}</h2>
      <ul class="rows">
        {NEXT_ROWS.map((view) => (
          <li key={view}>
            <button type="button" data-next={view} onClick={() => onView(view)}>
              <span>
                {viewTitle(view)}
                <span class="at">{viewHelp(view)}</span>
              </span>
              <Icon name="right" size={16} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

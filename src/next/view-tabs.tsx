import { NEXT_ROWS, type NextViewName } from '../core/next/next-views'
import { t } from '../ui/i18n'
import { viewTitle } from '../ui/next/next-words'

/** The way from one view of “What next” to another. */
export function ViewTabs({ view, onView }: { view: NextViewName; onView: (view: NextViewName) => void }) {
  return (
    <nav class="view-tabs no-print" aria-label={t('next_title')}>
      {NEXT_ROWS.map((each) => (
        <button
          key={each}
          type="button"
          class="chip"
          aria-current={each === view ? 'page' : undefined}
          onClick={() => onView(each)}
        >
          {viewTitle(each)}
        </button>
      ))}
    </nav>
  )
}

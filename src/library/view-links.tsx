import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import { PrintButton } from './print-button'
import type { View } from './use-views'

const PAGES = ['table', 'map', 'changes'] as const

/** The ways from one view of all insurers to another, and the button that prints this one. */
export function ViewLinks(props: {
  readonly here: View['page']
  readonly onView: (view: View) => void
  readonly onTable: () => void
}) {
  const { here, onView, onTable } = props
  return (
    <div class="views">
      <nav aria-label={t('library_views')}>
        {PAGES.map((page) => (
          <button
            key={page}
            type="button"
            data-view={page}
            aria-current={here === page ? 'page' : undefined}
            onClick={() => here !== page && (page === 'table' ? onTable() : onView({ page }))}
          >
            {t(`library_view_${page}`)}
          </button>
        ))}
      </nav>
      <PrintButton />
    </div>
  )
}

/** Back to the table, above what was opened from it. */
export function BackBar({ onTable }: { onTable: () => void }) {
  return (
    <div class="reading-bar">
      <button type="button" class="link-button back" onClick={onTable}>
        <Icon name="left" size={14} /> {t('library_back')}
      </button>
      <PrintButton />
    </div>
  )
}

import { t } from '../ui/i18n'
import { ChosenList } from './chosen-list'
import { MOST_COMPARED } from './compared'

/** What is chosen to compare, at the foot of the window while anything is. */
export function CompareBar(props: {
  readonly chosen: readonly string[]
  readonly onRemove: (id: string) => void
  readonly onClear: () => void
  readonly onCompare: () => void
}) {
  const { chosen, onRemove, onClear, onCompare } = props
  return (
    <section class="compare-bar" aria-label={chosen.length ? t('side_bar') : undefined}>
      <p role="status" class={chosen.length ? 'compare-count' : 'visually-hidden'}>
        {chosen.length > 0 && countWords(chosen.length)}
      </p>
      {chosen.length > 0 && (
        <>
          <ChosenList chosen={chosen} onRemove={onRemove} />
          <div class="compare-buttons">
            <button type="button" class="link-button" onClick={onClear}>
              {t('side_clear')}
            </button>
            <button type="button" class="button primary" id="compare" disabled={chosen.length < 2} onClick={onCompare}>
              {t('side_open')}
            </button>
          </div>
        </>
      )}
    </section>
  )
}

function countWords(count: number): string {
  if (count === 1) return t('side_chosen_one')
  return count < MOST_COMPARED ? t('side_chosen', { count }) : t('side_full', { count })
}

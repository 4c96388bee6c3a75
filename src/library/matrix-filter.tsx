import type { Settings } from '../core/settings'
import { TREATMENTS, type Treatment } from '../core/vocabulary'
import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import { treatmentName } from '../ui/words'
import { AGES, type Filter, NO_FILTER, type Sort, SURENESSES } from './filter'
import { Menu } from './menu'
import { PlanAndState } from './plan-and-state'
import { sortsFor } from './sort-rows'
import { TreatmentMenu } from './treatment-menu'

/** The search box and the menus above the table. */
export function MatrixFilter(props: {
  readonly filter: Filter
  readonly settings: Pick<Settings, 'plan' | 'treatments'>
  /** The treatments that the table shows now. */
  readonly treatments: readonly Treatment[]
  readonly onFilter: (change: Partial<Filter>) => void
}) {
  const { filter, settings, treatments, onFilter } = props
  const sorts = sortsFor(treatments)
  return (
    <search class="filters">
      <div class="filter filter-words">
        <label for="find">{t('library_filter')}</label>
        <div class="find-box">
          <Icon name="search" />
          <input
            type="search"
            id="find"
            autocomplete="off"
            spellcheck={false}
            placeholder={t('library_filter_hint')}
            value={filter.typed}
            onInput={(event) => onFilter({ typed: event.currentTarget.value })}
          />
        </div>
      </div>
      <PlanAndState filter={filter} mine={settings.plan} onFilter={onFilter} />
      <TreatmentMenu
        settings={settings}
        value={filter.treatment}
        onChoose={(treatment) =>
          onFilter({ treatment, ...(isOfOther(filter.sort, treatment) && { sort: NO_FILTER.sort }) })
        }
      />
      <Menu
        id="sureness"
        label={t('library_sureness')}
        none={t('library_any_sureness')}
        value={filter.sureness}
        choices={SURENESSES.map((each) => [each, t(`library_sureness_${each}`)])}
        onChoose={(sureness) => onFilter({ sureness })}
      />
      <Menu
        id="age"
        label={t('library_age')}
        none={t('library_any_age')}
        value={filter.age}
        choices={AGES.map((each) => [each, t(`library_age_${each}`)])}
        onChoose={(age) => onFilter({ age })}
      />
      <Menu
        id="sort"
        label={t('library_sort')}
        value={nameOfSort(filter.sort)}
        choices={sorts.map((sort) => [nameOfSort(sort), sortLabel(sort)])}
        onChoose={(name) => {
          const sort = sorts.find((each) => nameOfSort(each) === name)
          if (sort) onFilter({ sort })
        }}
      />
    </search>
  )
}

/** Whether the rows stand in order of a treatment that is shown no longer. */
const isOfOther = ({ by }: Sort, shown: Treatment | null) =>
  shown !== null && by !== shown && TREATMENTS.some((treatment) => treatment === by)

const nameOfSort = ({ by, isReversed }: Sort) => (isReversed ? `${by} reversed` : by)

function sortLabel({ by, isReversed }: Sort): string {
  switch (by) {
    case 'group':
      return t('library_sort_group')
    case 'name':
      return t(isReversed ? 'library_sort_name_reversed' : 'library_sort_name')
    case 'confidence':
      return t('library_sort_confidence')
    case 'date':
      return t(isReversed ? 'library_sort_date_reversed' : 'library_sort_date')
    default: {
      const treatment = treatmentName(by, 'short')
      return isReversed ? t('library_sort_worst', { treatment }) : t('library_sort_best', { treatment })
    }
  }
}

import lookup from 'built:lookup'
import { useMemo } from 'preact/hooks'
import type { Settings } from '../core/settings'
import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import { planName } from '../ui/words'
import { type Filter, plansToFilterBy } from './library-rows'

/** The search box and the menu of plans above the table. */
export function MatrixFilter(props: {
  readonly filter: Filter
  readonly mine: Settings['plan']
  readonly onFilter: (change: Partial<Filter>) => void
}) {
  const { filter, mine, onFilter } = props
  const plans = useMemo(() => plansToFilterBy(lookup), [])
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
      <div class="filter">
        <label for="kind-of-plan">{t('library_plan')}</label>
        <select
          id="kind-of-plan"
          value={filter.plan ?? ''}
          onChange={({ currentTarget }) =>
            onFilter({ plan: plans.find((plan) => plan === currentTarget.value) ?? null })
          }
        >
          <option value="">
            {mine === 'any' ? t('library_any_plan') : t('library_my_plan', { plan: planName(mine) })}
          </option>
          {plans.map((plan) => (
            <option key={plan} value={plan}>
              {planName(plan)}
            </option>
          ))}
        </select>
      </div>
    </search>
  )
}

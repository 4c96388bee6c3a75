import lookup from 'built:lookup'
import { useMemo } from 'preact/hooks'
import type { Settings } from '../core/settings'
import { t } from '../ui/i18n'
import { planName, statesByName } from '../ui/words'
import { type Filter, plansToFilterBy } from './filter'
import { Menu } from './menu'

/** The menus of plans and states: whose answers the table, the comparison and the map show. */
export function PlanAndState(props: {
  readonly filter: Pick<Filter, 'plan' | 'state'>
  readonly mine: Settings['plan']
  readonly onFilter: (change: Partial<Filter>) => void
}) {
  const { filter, mine, onFilter } = props
  const plans = useMemo(() => plansToFilterBy(lookup), [])
  return (
    <>
      <Menu
        id="kind-of-plan"
        label={t('library_plan')}
        none={mine === 'any' ? t('library_any_plan') : t('library_my_plan', { plan: planName(mine) })}
        value={filter.plan}
        choices={plans.map((plan) => [plan, planName(plan)])}
        onChoose={(plan) => onFilter({ plan })}
      />
      <Menu
        id="in-state"
        label={t('state_picker')}
        none={t('state_any')}
        value={filter.state}
        choices={statesByName()}
        onChoose={(state) => onFilter({ state })}
      />
    </>
  )
}

import type { Plan, State } from '../core/vocabulary'
import { t } from './i18n'
import { planName, statesByName } from './words'

/** Whose answers the notes show: a choice of plan where there are several, and of state where a note is for some states. */
export function PlanAndStatePickers(props: {
  readonly plans: readonly Plan[]
  readonly plan: Plan
  readonly areStatesOffered: boolean
  readonly state: State | undefined
  readonly onPlan: (plan: Plan) => void
  readonly onState: (state: State | undefined) => void
}) {
  const { plans, plan, areStatesOffered, state, onPlan, onState } = props
  if (plans.length < 2 && !areStatesOffered) return null
  return (
    <div class="pickers">
      {plans.length > 1 && (
        <>
          <label for="plan">{t('plan_picker')}</label>
          <select id="plan" value={plan} onChange={(event) => onPlan(event.currentTarget.value as Plan)}>
            {plans.map((each) => (
              <option key={each} value={each}>
                {planName(each)}
              </option>
            ))}
          </select>
        </>
      )}
      {areStatesOffered && (
        <>
          <label for="state">{t('state_picker')}</label>
          <select
            id="state"
            value={state ?? ''}
            onChange={(event) => onState((event.currentTarget.value || undefined) as State | undefined)}
          >
            <option value="">{t('state_any')}</option>
            {statesByName().map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  )
}

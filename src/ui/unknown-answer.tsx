import type { Plan, State } from '../core/vocabulary'
import { t } from './i18n'
import { planName, stateName } from './words'

/** What stands where we have no note: that we do not know, whom to ask, and which notes we do have. */
export function UnknownAnswer(props: {
  readonly name: string
  readonly otherPlans: readonly Plan[]
  readonly otherStates: readonly State[]
  readonly onPlan: (plan: Plan) => void
  readonly onState: (state: State) => void
}) {
  const { name, otherPlans, otherStates, onPlan, onState } = props
  return (
    <div class="answer-body">
      <p>{t('unknown_what', { insurer: name })}</p>
      <p>{t('unknown_ask', { insurer: name })}</p>
      {otherPlans.length > 0 && (
        <>
          <h3>{t('unknown_other_plans')}</h3>
          <div class="chips">
            {otherPlans.map((plan) => (
              <button key={plan} type="button" class="chip" onClick={() => onPlan(plan)}>
                {planName(plan)}
              </button>
            ))}
          </div>
        </>
      )}
      {otherStates.length > 0 && (
        <>
          <h3>{t('unknown_other_states')}</h3>
          <div class="chips">
            {otherStates.map((state) => (
              <button key={state} type="button" class="chip" onClick={() => onState(state)}>
                {stateName(state)}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}

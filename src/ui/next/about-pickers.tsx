import { PLANS, type Plan, TREATMENTS, type Treatment } from '../../core/vocabulary'
import { t } from '../i18n'
import { planName, treatmentName } from '../words'

/** Which treatment and kind of plan a view is about, to be changed on the spot. */
export function AboutPickers(props: {
  readonly treatment: Treatment
  readonly plan: Plan
  readonly plans: readonly Plan[]
  readonly onTreatment: (treatment: Treatment) => void
  readonly onPlan: (plan: Plan) => void
}) {
  const { treatment, plan, plans, onTreatment, onPlan } = props
  return (
    <div class="pickers">
      <label for="next-treatment">{t('next_treatment')}</label>
      <select
        id="next-treatment"
        value={treatment}
        onChange={({ currentTarget }) => {
          const chosen = TREATMENTS.find((each) => each === currentTarget.value)
          if (chosen) onTreatment(chosen)
        }}
      >
        {TREATMENTS.map((each) => (
          <option key={each} value={each}>
            {treatmentName(each)}
          </option>
        ))}
      </select>
      <label for="next-plan">{t('plan_picker')}</label>
      <select
        id="next-plan"
        value={plan}
        onChange={({ currentTarget }) => {
          const chosen = PLANS.find((each) => each === currentTarget.value)
          if (chosen) onPlan(chosen)
        }}
      >
        {plan === 'all' && <option value="all">{t('next_plan_unsure')}</option>}
        {plans.map((each) => (
          <option key={each} value={each}>
            {planName(each)}
          </option>
        ))}
      </select>
    </div>
  )
}

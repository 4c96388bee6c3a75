import type { CostFor } from '../../core/next/costs-for'
import type { Plan } from '../../core/vocabulary'
import { say, t } from '../i18n'
import { Said } from '../said'
import { dateWord, listWords, planName, stateNames } from '../words'
import { FactText } from './fact-text'
import { dollarWord, monthWord, rangeWord } from './next-words'

/** One fact on costs: the sum, when it was so, whom it leaves out, and what it rests on. */
export function CostText(props: CostFor & { readonly plan: Plan }) {
  const { cost, isForOthers, isPast, plan } = props
  const { amount, date, plans, excludedStates } = cost
  const since = amount?.asOf ? monthWord(amount.asOf) : amount?.year
  return (
    <FactText fact={cost}>
      {isForOthers && <p class="not-for">{t('next_cost_not_for', { plan: planName(plan) })}</p>}
      {amount && (
        <p class={isPast ? 'amount is-past' : 'amount'}>
          <b>{rangeWord(amount.low, amount.high)}</b>{' '}
          <span>
            {t('next_cost_per', { what: say(amount.per) })}
            {since && ` · ${t('next_cost_as_of', { date: since })}`}
            {amount.rangeSeen && ` · ${t('next_cost_seen', { range: rangeWord(...amount.rangeSeen) })}`}
            {amount.consultation && ` · ${t('next_cost_first_visit', { sum: dollarWord(amount.consultation) })}`}
          </span>
        </p>
      )}
      <p>
        <Said text={cost.statement} />
      </p>
      {date && <p class="soft">{t('next_cost_on', { date: dateWord(date) })}</p>}
      {plans && !isForOthers && plan === 'all' && (
        <p class="soft">{t('next_cost_only', { plans: listWords(plans.map(planName)) })}</p>
      )}
      {excludedStates && excludedStates.length > 0 && (
        <p class="excluded">{t('next_cost_not_states', { states: stateNames(excludedStates) })}</p>
      )}
    </FactText>
  )
}

import type { ArticleClaim, Cost } from '../guide-schema'
import type { Plan, Treatment } from '../vocabulary'
import type { NextFacts } from './next-facts'

/** What a cost is about, in the order shown. */
export const COST_TOPICS = ['price', 'savings', 'reimbursement', 'rights', 'financing', 'tax', 'clinic'] as const
export type CostTopic = (typeof COST_TOPICS)[number]

/** A cost, and whether the reader's kind of plan shuts them out of it. */
export interface CostFor {
  readonly cost: Cost
  readonly isForOthers: boolean
  /** Whether the sum is from years before we checked it. */
  readonly isPast: boolean
}

/** Costs under one heading, and what the article says of the same matter. */
export interface CostGroup {
  readonly topic: CostTopic
  readonly costs: readonly CostFor[]
  readonly claims: readonly ArticleClaim[]
}

/** Years after which a sum is no longer shown as today's. */
const PAST_YEARS = 2
const isPast = ({ amount, checked }: Cost) =>
  amount?.asOf !== undefined && Number(checked.slice(0, 4)) - Number(amount.asOf.slice(0, 4)) > PAST_YEARS

/**
 * What a treatment costs under a plan and who helps, by topic. Facts for other kinds of plan are left out, but not
 * savings: of those the reader should see which they cannot have. What the article says on paying is there for
 * whichever treatment.
 */
export function costsFor(facts: NextFacts, treatment: Treatment, plan: Plan): CostGroup[] {
  const isForOthers = ({ plans }: Cost) => plan !== 'all' && plans !== undefined && !plans.includes(plan)
  return COST_TOPICS.map((topic) => {
    const ofTopic = facts.costs.filter((cost) => cost.topic === topic)
    const ids = new Set(ofTopic.map(({ id }) => id))
    return {
      topic,
      costs: ofTopic
        .filter((cost) => cost.treatments.includes(treatment) && (topic === 'savings' || !isForOthers(cost)))
        .map((cost) => ({ cost, isForOthers: isForOthers(cost), isPast: isPast(cost) }))
        .sort((a, b) => Number(a.isForOthers) - Number(b.isForOthers) || Number(a.isPast) - Number(b.isPast)),
      claims: topic === 'financing' ? facts.claims.filter((claim) => claim.facts.some((fact) => ids.has(fact))) : [],
    }
  }).filter(({ costs, claims }) => costs.length > 0 || claims.length > 0)
}

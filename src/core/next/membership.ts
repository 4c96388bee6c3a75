import type { AppealPlan } from '../guide-schema'
import type { Plan } from '../vocabulary'

/** What decides which rules of appeal hold under one kind of plan, as the reader may know it. */
export const MEMBERSHIPS = {
  commercial: ['unsure', 'employer-pays', 'insurer-pays', 'bought'],
  medicaid: ['unsure', 'health-plan', 'state'],
} as const
export type Membership = (typeof MEMBERSHIPS)[keyof typeof MEMBERSHIPS][number]

/** The kinds of membership to choose from under a plan; none where one rule holds for all. */
export function membershipsOf(plan: Plan): readonly Membership[] {
  return plan === 'commercial' || plan === 'medicaid' ? MEMBERSHIPS[plan] : []
}

/** One way to appeal: the kinds of plan whose rules make it, and which members it is for, where that is one kind of them. */
export interface RoutePlans {
  readonly plans: readonly AppealPlan[]
  readonly membership: Membership | null
}

const route = (...plans: AppealPlan[]): RoutePlans[] => [{ plans, membership: null }]

/**
 * The ways to appeal under a plan; none where we know of none. There are two where the reader does not know which is
 * theirs and they part from the first step on.
 */
export function routesOf(plan: Plan, membership: Membership = 'unsure'): RoutePlans[] {
  switch (plan) {
    case 'commercial':
      if (membership === 'employer-pays') return route('erisa-self-funded')
      if (membership === 'insurer-pays') return route('commercial', 'erisa-insured')
      if (membership === 'bought') return route('commercial')
      return route('commercial', 'erisa-insured', 'erisa-self-funded')
    case 'medicaid': {
      const plans = { plans: ['medicaid-managed-care'], membership: 'health-plan' } as const
      const state = { plans: ['medicaid-ffs'], membership: 'state' } as const
      return membership === 'health-plan' ? [plans] : membership === 'state' ? [state] : [plans, state]
    }
    case 'medigap':
      // A Medigap policy follows what Medicare decides (gl-medigap).
      return route('original-medicare')
    case 'fep':
      return route('fehb')
    case 'marketplace':
    case 'medicare-advantage':
    case 'original-medicare':
    case 'part-d':
    case 'tricare':
    case 'va':
      return route(plan)
    case 'all':
      return []
  }
}

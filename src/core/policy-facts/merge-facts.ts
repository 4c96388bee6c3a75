import { TREATMENTS, type Treatment } from '../vocabulary'
import type { BlockFacts } from './block-facts'
import type { Labelled } from './labels'
import type { Fact, PolicyFacts, TreatmentStance } from './policy-facts'

/**
 * What a page says, from what its blocks say, in the order of the document.
 *
 * Where equally sure blocks disagree, the page states nothing.
 */
export function mergeFacts(found: readonly BlockFacts[]): PolicyFacts {
  return {
    policyNumber: factOf(found, 'policyNumber'),
    effective: factOf(found, 'effective'),
    lastReview: factOf(found, 'lastReview'),
    nextReview: factOf(found, 'nextReview'),
    stances: TREATMENTS.map((treatment) => stanceOf(found, treatment)),
  }
}

function factOf(found: readonly BlockFacts[], of: Labelled): Fact | null {
  const candidates = found.flatMap(({ labelled }) => labelled.filter((one) => one.of === of))
  const rank = Math.max(...candidates.map((one) => one.rank))
  const [first, ...rest] = candidates.filter((one) => one.rank === rank)
  if (!first) return null
  const { value } = first.fact
  const agrees = rest.every(({ fact }) => fact.value.endsWith(value) || value.endsWith(fact.value))
  return agrees ? first.fact : null
}

function stanceOf(found: readonly BlockFacts[], treatment: Treatment): TreatmentStance {
  const statements = found.flatMap((facts) => facts.statements.filter((one) => one.treatment === treatment))
  const [first] = statements
  if (!first || statements.some(({ stance }) => stance !== first.stance)) {
    return { treatment, stance: 'not-stated', quote: null, criteria: [] }
  }
  const { stance, quote, criteria } = statements.find((one) => one.criteria.length) ?? first
  return { treatment, stance, quote, criteria }
}

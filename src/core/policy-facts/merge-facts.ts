import { TREATMENTS, type Treatment } from '../vocabulary'
import type { BlockFacts } from './block-facts'
import type { Labelled } from './labelled/labels'
import type { Fact, PolicyFacts, TreatmentStance } from './policy-facts'

/**
 * What a page says, from what its blocks say, in the order of the document.
 *
 * Where equally sure blocks disagree, the page states nothing.
 */
export function mergeFacts(found: readonly BlockFacts[]): PolicyFacts {
  const fact = (of: Labelled) => factOf(found, of)
  return {
    policyNumber: fact('policyNumber'),
    effective: fact('effective'),
    lastReview: fact('lastReview'),
    nextReview: fact('nextReview'),
    stances: TREATMENTS.map((treatment) => stanceOf(found, treatment)),
  }
}

function factOf(found: readonly BlockFacts[], of: Labelled): Fact | null {
  const candidates = found.flatMap(({ labelled }) => labelled.filter((one) => one.of === of))
  const rank = candidates.reduce((most, one) => Math.max(most, one.rank), 0)
  const [first, ...rest] = candidates.filter((one) => one.rank === rank)
  const value = first?.fact.value ?? ''
  const agrees = rest.every(({ fact }) => fact.value.endsWith(value) || value.endsWith(fact.value))
  return first && agrees ? first.fact : null
}

function stanceOf(found: readonly BlockFacts[], treatment: Treatment): TreatmentStance {
  const statements = found.flatMap((facts) => facts.statements.filter((one) => one.treatment === treatment))
  const [first] = statements
  return first && statements.every(({ stance }) => stance === first.stance)
    ? (statements.find(({ criteria }) => criteria.length) ?? first)
    : { treatment, stance: 'not-stated', quote: null, criteria: [] }
}

import type { Quote } from '../reading/block'
import type { Treatment } from '../vocabulary'

/** What a page says of a treatment, as far as its own sentences say it without doubt. */
export const STANCES = ['covered-with-criteria', 'not-covered', 'not-stated'] as const
export type Stance = (typeof STANCES)[number]

/** A fact and the words that say it. */
export interface Fact {
  /** Dates as `YYYY-MM-DD`. */
  readonly value: string
  readonly quote: Quote
}

/** A requirement as the page lists it. */
export interface Criterion {
  /** The page's own number (`1.`, `a.`); empty where it has none. */
  readonly marker: string
  /** How deep it stands in the list, from 1. */
  readonly depth: number
  readonly quote: Quote
}

/** What a page says of one treatment. */
export interface TreatmentStance {
  readonly treatment: Treatment
  readonly stance: Stance
  /** The sentence that says so; null for `not-stated`. */
  readonly quote: Quote | null
  /** What the page asks for, in its order; empty where it lists nothing. */
  readonly criteria: readonly Criterion[]
}

/** Everything that a policy page says of itself and of the treatments. */
export interface PolicyFacts {
  readonly policyNumber: Fact | null
  readonly effective: Fact | null
  readonly lastReview: Fact | null
  readonly nextReview: Fact | null
  /** One for each treatment, in the vocabulary's order. */
  readonly stances: readonly TreatmentStance[]
}

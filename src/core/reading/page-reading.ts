import type { MarkKind } from '../mentions/mention'
import type { Stance } from '../policy-facts/policy-facts'
import type { Treatment } from '../vocabulary'

/** A number by which the page finds a mention or a quote again, to scroll to it; it holds for the life of the page. */
export type PlaceId = number

/** Words of the page, and the place to go to for them. */
export interface PlacedQuote {
  readonly text: string
  readonly place: PlaceId
}

/** A fact as the panel shows it; dates as `YYYY-MM-DD`. */
export interface PlacedFact extends PlacedQuote {
  readonly value: string
}

/** A mention as the panel lists it, with a line of the page around it. */
export interface ListedMention extends PlacedQuote {
  readonly before: string
  readonly after: string
}

/** A term on the page, with its mentions in reading order. */
export interface TermOnPage {
  /** The id of the guide's entry. */
  readonly term: string
  readonly kind: MarkKind
  /** How often it stands on the page; `mentions` may hold only the first of them. */
  readonly count: number
  readonly mentions: readonly ListedMention[]
}

/** What the page says of one treatment. */
export interface PlacedStance {
  readonly treatment: Treatment
  readonly stance: Stance
  readonly quote: PlacedQuote | null
  readonly criteria: readonly (PlacedQuote & { readonly marker: string; readonly depth: number })[]
}

/** All that we learned from a page, as it is sent to the panel. */
export interface PageReading {
  /** `given-up`: the page changes too fast to be read; what was read so far is here. */
  readonly state: 'reading' | 'done' | 'given-up'
  readonly title: string
  /** The language that the page says it is in (`en`, `es-US`); missing where it does not say. */
  readonly lang?: string
  /** Terms in the order in which they first stand on the page. */
  readonly terms: readonly TermOnPage[]
  readonly policyNumber: PlacedFact | null
  readonly effective: PlacedFact | null
  readonly lastReview: PlacedFact | null
  readonly nextReview: PlacedFact | null
  /** One for each treatment, in the vocabulary's order. */
  readonly stances: readonly PlacedStance[]
}

import type { Fact, TreatmentStance } from '../policy-facts/policy-facts'
import type { Quote } from './block'
import type { ListedMention, PageReading, PlacedFact, PlacedQuote, PlacedStance, TermOnPage } from './page-reading'
import type { BlockMention, DocumentReading } from './read-blocks'

/** A reading as the panel shows it, and the words that each of its places stands for. */
export interface PlacedReading {
  readonly reading: PageReading
  /** By place. */
  readonly quotes: readonly Quote[]
}

/** How many mentions of one term are listed. */
const LISTED = 50

/** How many characters of the line around a mention are shown on each side. */
const AROUND = 70

/** Makes what the panel shows out of what a document says. */
export function placeReading(
  { mentions, facts }: DocumentReading,
  { title, state }: Pick<PageReading, 'title' | 'state'>,
): PlacedReading {
  const quotes: Quote[] = []
  const placed = (quote: Quote): PlacedQuote => ({ text: quote.text, place: quotes.push(quote) - 1 })
  const placedFact = (fact: Fact | null): PlacedFact | null => fact && { ...placed(fact.quote), value: fact.value }
  const placedStance = ({ treatment, stance, quote, criteria }: TreatmentStance): PlacedStance => ({
    treatment,
    stance,
    quote: quote && placed(quote),
    criteria: criteria.map(({ marker, depth, quote: words }) => ({ marker, depth, ...placed(words) })),
  })
  const listed = (mention: BlockMention): ListedMention => ({ ...placed(mention), ...aroundOf(mention) })

  const reading: PageReading = {
    state,
    title,
    terms: termsOf(mentions, listed),
    policyNumber: placedFact(facts.policyNumber),
    effective: placedFact(facts.effective),
    lastReview: placedFact(facts.lastReview),
    nextReview: placedFact(facts.nextReview),
    stances: facts.stances.map(placedStance),
  }
  return { reading, quotes }
}

function termsOf(
  mentions: readonly BlockMention[],
  listed: (mention: BlockMention) => ListedMention,
): readonly TermOnPage[] {
  const byTerm = new Map<string, BlockMention[]>()
  for (const mention of mentions) {
    const others = byTerm.get(mention.term)
    if (others) others.push(mention)
    else byTerm.set(mention.term, [mention])
  }
  return [...byTerm].flatMap(([term, all]) => {
    const [first] = all
    return first ? [{ term, kind: first.kind, count: all.length, mentions: all.slice(0, LISTED).map(listed) }] : []
  })
}

function aroundOf({ block: { text }, start, end }: BlockMention): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  return {
    before: start > AROUND ? `…${before.replace(/^\S*\s/u, '')}` : before,
    after: end + AROUND < text.length ? `${after.replace(/\s\S*$/u, '')}…` : after,
  }
}

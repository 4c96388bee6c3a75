import type { Mention } from '../../core/mentions/mention'
import { type BlockFacts, readBlockFacts } from '../../core/policy-facts/block-facts'
import { mergeFacts } from '../../core/policy-facts/merge-facts'
import type { Fact } from '../../core/policy-facts/policy-facts'
import type { Quote } from '../../core/reading/block'
import type {
  ListedMention,
  PageReading,
  PlacedFact,
  PlacedQuote,
  PlaceId,
  TermOnPage,
} from '../../core/reading/page-reading'
import { treatmentOfTitle } from '../../core/treatment-words'
import { type DomBlock, domBlock } from './dom-block'
import type { ReadRun } from './page-text'
import type { Place } from './places'
import { isSeen } from './readable'
import { inReadingOrder } from './reading-order'
import { nodeAt } from './text-run'

/** How many mentions of a term are listed with their surroundings; the others are only counted. */
const LISTED_PER_TERM = 50

/** How much of the page is shown on each side of a listed mention, in UTF-16 code units. */
const CONTEXT = 70

/** A mention that the reader can see. */
export interface SeenMention extends Place {
  readonly id: PlaceId
  readonly term: string
  readonly kind: TermOnPage['kind']
}

/** What the page says, for the panel; its mentions, for the strokes; and the places behind the numbers in both. */
export interface PageSummary {
  readonly reading: Omit<PageReading, 'state'>
  readonly mentions: readonly SeenMention[]
  readonly places: ReadonlyMap<PlaceId, Place>
}

/** Sums up what was read and can be seen, a run at a time. */
export function* summarize(
  runs: Iterable<ReadRun>,
  page: { readonly title: string; readonly idOf: (place: Place) => PlaceId },
): Generator<void, PageSummary> {
  const places = new Map<PlaceId, Place>()
  const mentions: SeenMention[] = []
  const terms = new Map<string, TermOnPage & { mentions: ListedMention[]; count: number }>()
  const facts: BlockFacts[] = []
  const about = treatmentOfTitle(page.title)
  const placed = (text: string, place: Place): PlacedQuote => {
    const id = page.idOf(place)
    places.set(id, place)
    return { text: squeeze(text).trim(), place: id }
  }

  for (const run of inReadingOrder(runs, ({ pieces }) => pieces[0].node)) {
    yield
    const seen = run.mentions.filter((mention) => isMentionSeen(run, mention))
    if (seen.some(({ kind }) => kind === 'cue' || kind === 'treatment')) {
      facts.push(readBlockFacts(domBlock(run), about ? { treatments: [about] } : {}))
    }
    for (const { term, kind, start, end } of seen) {
      if (kind === 'cue') continue
      const quote = placed(run.text.slice(start, end), { run, start, end })
      mentions.push({ id: quote.place, term, kind, run, start, end })
      const known = terms.get(term) ?? { term, kind, count: 0, mentions: [] }
      terms.set(term, known)
      known.count++
      if (known.mentions.length < LISTED_PER_TERM) known.mentions.push({ ...quote, ...around(run.text, start, end) })
    }
  }
  const { policyNumber, effective, lastReview, nextReview, stances } = mergeFacts(facts)
  const quoted = ({ text, block, start, end }: Quote) => placed(text, { run: (block as DomBlock).run, start, end })
  const factOf = (fact: Fact | null): PlacedFact | null => fact && { value: fact.value, ...quoted(fact.quote) }
  return {
    reading: {
      title: page.title,
      terms: [...terms.values()],
      policyNumber: factOf(policyNumber),
      effective: factOf(effective),
      lastReview: factOf(lastReview),
      nextReview: factOf(nextReview),
      stances: stances.map(({ treatment, stance, quote, criteria }) => ({
        treatment,
        stance,
        quote: quote && quoted(quote),
        criteria: criteria.map(({ marker, depth, quote: words }) => ({ marker, depth, ...quoted(words) })),
      })),
    },
    mentions,
    places,
  }
}

function isMentionSeen(run: ReadRun, { start }: Mention): boolean {
  const { parentElement } = nodeAt(run, start).node
  return parentElement !== null && isSeen(parentElement)
}

/** A line of the text around a mention, cut between words. */
function around(text: string, start: number, end: number): { readonly before: string; readonly after: string } {
  const before = squeeze(text.slice(Math.max(0, start - CONTEXT), start)).trimStart()
  const after = squeeze(text.slice(end, end + CONTEXT)).trimEnd()
  return {
    before: start > CONTEXT ? `…${before.replace(/^\S*\s/, '')}` : before,
    after: end + CONTEXT < text.length ? `${after.replace(/\s\S*$/, '')}…` : after,
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ')
}

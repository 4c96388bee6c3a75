import { mergeFacts } from '../policy-facts/merge-facts'
import type { Quote } from './block'
import { showItemNumber } from './item-number'
import { type BlockDraft, type Linked, linkBlocks } from './linked-blocks'
import type { PageWords, SentBlock, SentPlace } from './page-words'
import { type PlacedReading, placeReading } from './place-reading'
import { factReader, mentionsIn } from './read-blocks'

interface Draft extends BlockDraft {
  readonly id: number
  readonly mentions: SentBlock['mentions']
}

/** What the words of a page say. */
export function readWords({ title, lang, state, terms, blocks: sent }: PageWords): PlacedReading {
  const blocks = linkSent(sent)
  const readFacts = factReader(title)
  const facts = blocks.flatMap((block) => readFacts(block, block.mentions))
  const mentions = blocks.flatMap((block) => mentionsIn(block, block.mentions, 0))
  const placed = placeReading({ mentions, facts: mergeFacts(facts) }, { title, state })
  const counts = new Map(terms.map(({ term, count }) => [term, count]))
  const counted = placed.reading.terms.map((term) => ({ ...term, count: counts.get(term.term) ?? term.count }))
  return { ...placed, reading: { ...placed.reading, terms: counted, ...(lang && { lang }) } }
}

/** Where on the page a quote stands. */
export function sentPlaceOf({ block, start, end }: Quote): SentPlace {
  return { block: (block as Linked<Draft>).id, start, end }
}

/** The blocks with their neighbours; there is none where something was left out between them. */
function linkSent(sent: readonly SentBlock[]): Linked<Draft>[] {
  const rows = new Map<number, object>()
  const drafts: Draft[] = []
  for (const { id, kind, text, level, marker, row, mentions } of sent) {
    if (row && !rows.has(row)) rows.set(row, {})
    const number = marker ? showItemNumber(marker) : ''
    drafts.push({ id, kind, text, level, marker: number, row: rows.get(row) ?? null, mentions })
  }
  return linkBlocks(drafts, (index) => sent[index]?.follows ?? false)
}

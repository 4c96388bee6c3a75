import { mergeFacts } from '../policy-facts/merge-facts'
import type { Block, Quote } from './block'
import { showItemNumber } from './item-number'
import type { PageWords, SentBlock, SentPlace } from './page-words'
import { type PlacedReading, placeReading } from './place-reading'
import { factReader, mentionsIn } from './read-blocks'

interface WordsBlock extends Block {
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
  return { block: (block as WordsBlock).id, start, end }
}

/** The blocks with their neighbours; there is none where something was left out between them. */
function linkSent(sent: readonly SentBlock[]): WordsBlock[] {
  const rows = new Map<number, object>()
  const blocks: WordsBlock[] = []
  for (const [at, { row, marker, follows, ...block }] of sent.entries()) {
    if (row && !rows.has(row)) rows.set(row, {})
    blocks.push({
      ...block,
      marker: marker ? showItemNumber(marker) : '',
      row: rows.get(row) ?? null,
      get previous() {
        return follows ? (blocks[at - 1] ?? null) : null
      },
      get next() {
        return sent[at + 1]?.follows ? (blocks[at + 1] ?? null) : null
      },
    })
  }
  return blocks
}

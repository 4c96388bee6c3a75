import { readBlockFacts } from '../policy-facts/block-facts'
import { mergeFacts } from '../policy-facts/merge-facts'
import { treatmentOfTitle } from '../treatment-words'
import type { Block, Quote } from './block'
import { showItemNumber } from './item-number'
import type { PageWords, SentBlock, SentPlace } from './page-words'
import { type PlacedReading, placeReading } from './place-reading'
import type { BlockMention } from './read-blocks'

interface WordsBlock extends Block {
  readonly id: number
  readonly mentions: SentBlock['mentions']
}

/** What the words of a page say. */
export function readWords({ title, lang, state, terms, blocks: sent }: PageWords): PlacedReading {
  const blocks = linkSent(sent)
  const about = treatmentOfTitle(title)
  const facts = blocks
    .filter(({ mentions }) => mentions.some(({ kind }) => kind === 'cue' || kind === 'treatment'))
    .map((block) => readBlockFacts(block, about ? { treatments: [about] } : {}))
  const mentions = blocks.flatMap((block) => block.mentions.flatMap((mention) => mentionIn(block, mention)))
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

function mentionIn(block: WordsBlock, { term, kind, start, end }: SentBlock['mentions'][number]): BlockMention[] {
  return kind === 'cue' ? [] : [{ term, kind, start, end, block, text: block.text.slice(start, end), at: 0 }]
}

import type { MarkKind, Mention, MentionFinder } from '../mentions/mention'
import { type BlockFacts, readBlockFacts } from '../policy-facts/block-facts'
import { mergeFacts } from '../policy-facts/merge-facts'
import type { PolicyFacts } from '../policy-facts/policy-facts'
import { treatmentOfTitle } from '../treatment-words'
import type { Block } from './block'

/** A mention, and where in the document it stands. */
export interface BlockMention extends Mention {
  readonly kind: MarkKind
  readonly block: Block
  readonly text: string
  /** Where it begins in the document: in the texts of all blocks, one after the other with one character between them. */
  readonly at: number
}

/** What a whole document says. */
export interface DocumentReading {
  readonly mentions: readonly BlockMention[]
  readonly facts: PolicyFacts
}

/** Reads a whole document at once. */
export function readBlocks(blocks: readonly Block[], findMentions: MentionFinder, title: string): DocumentReading {
  const steps = readBlocksInSteps(blocks, findMentions, title)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** How many blocks at the beginning of a document may hold the heading that says what it is about. */
const FIRST_BLOCKS = 20

/** Reads a document block by block, so that a page can draw in between; yields how many blocks are read. */
export function* readBlocksInSteps(
  blocks: readonly Block[],
  findMentions: MentionFinder,
  title: string,
): Generator<number, DocumentReading, void> {
  const heading = blocks.slice(0, FIRST_BLOCKS).find(({ kind }) => kind === 'heading')?.text ?? ''
  const readFacts = factReader(`${title}\n${heading}`)
  const mentions: BlockMention[] = []
  const found: BlockFacts[] = []
  let blockAt = 0
  for (const [index, block] of blocks.entries()) {
    const inBlock = findMentions(block.text)
    found.push(...readFacts(block, inBlock))
    mentions.push(...mentionsIn(block, inBlock, blockAt))
    blockAt += block.text.length + 1
    yield index + 1
  }
  return { mentions, facts: mergeFacts(found) }
}

/** What reads the facts of a block, in a document of this title; a block that names no treatment and holds no cue has none. */
export function factReader(title: string): (block: Block, mentions: readonly Mention[]) => BlockFacts[] {
  const about = treatmentOfTitle(title)
  const context = about ? { treatments: [about] } : {}
  return (block, mentions) =>
    mentions.some(({ kind }) => kind === 'cue' || kind === 'treatment') ? [readBlockFacts(block, context)] : []
}

/** The mentions of a block that begins at a place of the document; cues are for the facts alone. */
export function mentionsIn(block: Block, mentions: readonly Mention[], blockAt: number): BlockMention[] {
  return mentions.flatMap(({ term, kind, start, end }) =>
    kind === 'cue' ? [] : [{ term, kind, start, end, block, text: block.text.slice(start, end), at: blockAt + start }],
  )
}

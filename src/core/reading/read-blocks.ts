import type { MarkKind, Mention, MentionFinder } from '../mentions/mention'
import type { PolicyFacts } from '../policy-facts/policy-facts'
import type { Block } from './block'

/** What reads a block: the finder of mentions, and the reading of facts with its own intermediate `Found`. */
export interface BlockReaders<Found> {
  readonly findMentions: MentionFinder
  readonly readBlockFacts: (block: Block, mentions: readonly Mention[]) => Found
  readonly mergeFacts: (found: readonly Found[]) => PolicyFacts
}

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
export function readBlocks<Found>(blocks: readonly Block[], readers: BlockReaders<Found>): DocumentReading {
  const steps = readBlocksInSteps(blocks, readers)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Reads a document block by block, so that a page can draw in between; yields how many blocks are read. */
export function* readBlocksInSteps<Found>(
  blocks: readonly Block[],
  readers: BlockReaders<Found>,
): Generator<number, DocumentReading, void> {
  const { findMentions, readBlockFacts, mergeFacts } = readers
  const mentions: BlockMention[] = []
  const found: Found[] = []
  let blockAt = 0
  for (const [index, block] of blocks.entries()) {
    const inBlock = findMentions(block.text)
    found.push(readBlockFacts(block, inBlock))
    for (const { term, kind, start, end } of inBlock) {
      if (kind === 'cue') continue
      mentions.push({ term, kind, start, end, block, text: block.text.slice(start, end), at: blockAt + start })
    }
    blockAt += block.text.length + 1
    yield index + 1
  }
  return { mentions, facts: mergeFacts(found) }
}

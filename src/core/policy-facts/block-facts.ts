import type { Block } from '../reading/block'
import type { Treatment } from '../vocabulary'
import { drugNames } from './drugs'
import { type LabelledFact, labelledFacts } from './labelled-facts'
import { plainOf } from './plain-text'
import { saidByPlace } from './said-by-place'
import { saidInSentences, saidUnder } from './said-in-words'
import { type Statement, statementsOf } from './statements'

/** What one block says of the policy and of the treatments, with the neighbours that it needs. */
export interface BlockFacts {
  readonly labelled: readonly LabelledFact[]
  readonly statements: readonly Statement[]
}

/** What is known of the page beside its blocks. */
export interface BlockContext {
  /** What the page's title says it is about, for sentences on ketamine under headings that do not say for what. */
  readonly treatments?: readonly Treatment[]
}

/** A block that says more than this of the treatments was not written for readers. */
const MOST_SAID = 100

/** Reads a block in which a cue or a drug's name stands; any other block gives nothing. */
export function readBlockFacts(block: Block, { treatments = [] }: BlockContext = {}): BlockFacts {
  const labelled = labelledFacts(block)
  if (!drugNames(plainOf(block.text)).length) return { labelled, statements: [] }
  const inWords = saidInSentences(block)
  const said = inWords.length ? inWords : block.kind === 'heading' ? saidUnder(block) : saidByPlace(block)
  const { next } = block
  return {
    // "Number: 0950" under a title, where no cue stands.
    labelled: block.kind === 'heading' && next ? [...labelled, ...labelledFacts(next)] : labelled,
    statements: said.slice(0, MOST_SAID).flatMap((one) => statementsOf(one, treatments)),
  }
}

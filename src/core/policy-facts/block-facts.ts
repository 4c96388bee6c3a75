import type { Block } from '../reading/block'
import type { Treatment } from '../vocabulary'
import { type LabelledFact, labelledFacts } from './labelled/labelled-facts'
import { plainOf } from './plain-text'
import { drugNames } from './stances/drugs'
import { saidInAnswers } from './stances/question-answers'
import { saidByPlace } from './stances/said-by-place'
import { saidInSentences } from './stances/said-in-words'
import { saidInItems, saidUnder } from './stances/said-under'
import { type Said, type Statement, statementsOf } from './stances/statements'

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
  const inWords = [...saidInSentences(block), ...saidInAnswers(block)]
  const said = inWords.length ? inWords : block.kind === 'heading' ? saidUnder(block) : saidAround(block)
  const { next } = block
  return {
    // "Number: 0950" under a title, where no cue stands.
    labelled: block.kind === 'heading' && next ? [...labelled, ...labelledFacts(next)] : labelled,
    statements: said.slice(0, MOST_SAID).flatMap((one) => statementsOf(one, treatments)),
  }
}

/** What a block that names a drug says by its place, or else what stands below it says. */
function saidAround(block: Block): Said[] {
  const byPlace = saidByPlace(block)
  return byPlace.length || block.kind !== 'item' ? byPlace : saidInItems(block)
}

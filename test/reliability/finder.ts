import { builtTerms } from '../../scripts/built-data'
import { readGuide } from '../../scripts/read-data'
import { createFinder } from '../../src/core/mentions/find-mentions'
import { readBlockFacts } from '../../src/core/policy-facts/block-facts'
import { mergeFacts } from '../../src/core/policy-facts/merge-facts'
import type { PolicyFacts } from '../../src/core/policy-facts/policy-facts'
import type { Block } from '../../src/core/reading/block'
import { textBlocks } from '../../src/core/reading/text-blocks'

/** Everything that is looked for on a page. */
export const table = builtTerms(readGuide())
export const finder = createFinder(table)

/** The facts of a text, read as one single block: the longest that a page could hand us. */
export function factsOfBlock(text: string): PolicyFacts {
  const block: Block = { kind: 'paragraph', text, level: 0, marker: '', row: null, previous: null, next: null }
  return mergeFacts([readBlockFacts(block)])
}

/** The facts of a text, read as a document of paragraphs and lists. */
export function factsOfDocument(text: string): PolicyFacts {
  return mergeFacts(textBlocks(text).map((block) => readBlockFacts(block)))
}

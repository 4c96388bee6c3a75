import { type BlockContext, readBlockFacts } from '../../../../src/core/policy-facts/block-facts'
import { mergeFacts } from '../../../../src/core/policy-facts/merge-facts'
import type { PolicyFacts } from '../../../../src/core/policy-facts/policy-facts'
import type { Treatment } from '../../../../src/core/vocabulary'
import { blocksOf } from './blocks'

/** What a page in the notation of `blocksOf` is read as. */
export function factsOf(notation: string, context?: BlockContext): PolicyFacts {
  return mergeFacts(blocksOf(notation).map((block) => readBlockFacts(block, context)))
}

const SHORT: Record<Treatment, string> = {
  spravato: 'spravato',
  'ketamine-infusion-mental-health': 'mental',
  'ketamine-infusion-pain': 'pain',
}

/** The stances that a page states, in one line: `spravato yes, pain no`; empty where it states none. */
export function stancesOf(notation: string, context?: BlockContext): string {
  return factsOf(notation, context)
    .stances.filter(({ stance }) => stance !== 'not-stated')
    .map(({ treatment, stance }) => `${SHORT[treatment]} ${stance === 'not-covered' ? 'no' : 'yes'}`)
    .join(', ')
}

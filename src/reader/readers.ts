import type { MentionFinder } from '../core/mentions/mention'
import type { BlockReaders } from '../core/reading/read-blocks'
import { TREATMENTS } from '../core/vocabulary'

/**
 * SEAM: what reads a policy's blocks. Until the finder of terms and the reading of facts are here, only the drugs'
 * names are found and nothing is said of the policy.
 */
const findMentions: MentionFinder = (text) =>
  [...text.matchAll(/\b(?:spravato|esketamine|ketamine)\b/giu)].map(({ 0: word, index }) => ({
    term: /^ketamine$/i.test(word) ? 'gl-ketamine' : 'gl-spravato',
    kind: 'treatment',
    start: index,
    end: index + word.length,
  }))

export const READERS: BlockReaders<null> = {
  findMentions,
  readBlockFacts: () => null,
  mergeFacts: () => ({
    policyNumber: null,
    effective: null,
    lastReview: null,
    nextReview: null,
    stances: TREATMENTS.map((treatment) => ({ treatment, stance: 'not-stated', quote: null, criteria: [] })),
  }),
}

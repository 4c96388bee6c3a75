import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Quote } from '../../../src/core/reading/block'
import { factsOfBlock, factsOfDocument, finder, table } from '../../reliability/finder'
import { texts } from '../../reliability/texts'

const RUNS = 10_000
/** The same texts in each run: what fails here fails everywhere. `npm run soak` takes others. */
const SEED = 2

test('mentions are found in any text: in order, inside it, none over another', () => {
  let found = 0
  fc.assert(
    fc.property(texts(table), (text) => {
      let last = 0
      for (const { start, end, kind } of finder.find(text)) {
        found++
        expect(start >= 0 && start < end && end <= text.length).toBe(true)
        if (kind === 'cue') continue
        expect(start).toBeGreaterThanOrEqual(last)
        last = end
      }
      finder.touches(text)
    }),
    { numRuns: RUNS, seed: SEED },
  )
  expect(found).toBeGreaterThan(RUNS)
})

test.each([
  ['as one block', factsOfBlock],
  ['as a document', factsOfDocument],
])('facts are read in any text, %s, and every quote stands where it says', (_, factsOf) => {
  let quoted = 0
  fc.assert(
    fc.property(texts(table), (text) => {
      const { policyNumber, effective, lastReview, nextReview, stances } = factsOf(text)
      const facts = [
        policyNumber,
        effective,
        lastReview,
        nextReview,
        ...stances,
        ...stances.flatMap((one) => one.criteria),
      ]
      const quotes = facts.flatMap((fact): (Quote | null)[] => (fact ? [fact.quote] : []))
      for (const quote of quotes) {
        if (!quote) continue
        quoted++
        expect(quote.block.text.slice(quote.start, quote.end)).toBe(quote.text)
      }
    }),
    { numRuns: RUNS, seed: SEED },
  )
  expect(quoted).toBeGreaterThan(RUNS / 20)
})

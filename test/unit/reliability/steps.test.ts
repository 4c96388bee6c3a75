import { describe, expect, test } from 'vitest'
import { countSteps, type Steps } from '../../reliability/count-steps'
import { NOT_LINEAR } from '../../reliability/not-linear'
import { knownVerdicts } from '../../reliability/pattern-verdicts'
import { patternsInSource } from '../../reliability/patterns'
import { DOCUMENTS, fill, LONG_WORDS, MIXED, MIXED_SEEN, REPEATED } from '../../reliability/texts'

// After count-steps, so that what is counted is compiled when V8 already counts.
const { factsOfBlock, finder } = await import('../../reliability/finder')
const { factsOf } = await import('../core/policy-facts/facts-of')

/** Twice the text may take twice the steps, what a start-up costs, and what V8’s counts differ by from run to run; at worst it would take four times. */
const TWICE = 2.5
/** Below this many steps it is the start-up that is counted. */
const FEW = 20_000

const MEGABYTES = 1_000_000

function expectLinear(smaller: Steps, larger: Steps): void {
  for (const kind of ['blocks', 'characters'] as const) {
    if (larger[kind] > FEW) expect(larger[kind] / Math.max(smaller[kind], FEW / 2), kind).toBeLessThan(TWICE)
  }
}

const find = (text: string) => void finder.find(text)
const facts = (text: string) => void factsOfBlock(text)

describe('twice the text takes twice the steps', () => {
  test.each(Object.entries({ ...REPEATED, 'a bit of everything': MIXED }))('%s', async (_, piece) => {
    for (const read of [find, facts]) {
      const small = await countSteps(() => read(fill(piece, 50_000)))
      expectLinear(small, await countSteps(() => read(fill(piece, 100_000))))
    }
  })

  test.each(Object.entries(DOCUMENTS))('of %s', async (_, documentOf) => {
    // V8 counts fewer steps of code that it has compiled.
    await countSteps(() => factsOf(documentOf(20_000)))
    const small = await countSteps(() => factsOf(documentOf(20_000)))
    expectLinear(small, await countSteps(() => factsOf(documentOf(40_000))))
  })

  test.each([
    ['mentions', find, MIXED_SEEN],
    ['facts', facts, LONG_WORDS],
  ])('up to ten megabytes: %s', { timeout: 120_000 }, async (_, read, piece) => {
    const five = await countSteps(() => read(fill(piece, 5 * MEGABYTES)))
    expect(five.blocks + five.characters).toBeGreaterThan(5 * MEGABYTES)
    expectLinear(five, await countSteps(() => read(fill(piece, 10 * MEGABYTES))))
  })
})

test('patterns that are quick only with short texts are given no others', async () => {
  const verdicts = knownVerdicts()
  const patterns = await patternsInSource()
  const SHORT: Readonly<Record<string, number>> = {
    'core/policy-facts/stances/claims.ts': 4000,
    'core/policy-facts/stances/drugs.ts': 200,
    'core/policy-facts/stances/reworded.ts': 4000,
    'core/policy-facts/stances/said-by-place.ts': 300,
    'core/policy-facts/stances/said-in-row.ts': 120,
  }
  expect(Object.keys(NOT_LINEAR)).toEqual(expect.arrayContaining(Object.keys(SHORT)))
  const { longest } = await countSteps(() => {
    for (const documentOf of Object.values(DOCUMENTS)) factsOf(documentOf(20_000))
    for (const piece of Object.values(REPEATED))
      factsOf(`Spravato is covered ${fill(piece, 20_000)}, ketamine infusion is not.`)
  })
  let met = 0
  for (const [pattern, length] of longest) {
    const most = SHORT[patterns.get(pattern) ?? '']
    if (most === undefined || verdicts.get(pattern) === 'linear') continue
    met++
    expect(length, pattern).toBeLessThanOrEqual(most)
  }
  expect(met).toBeGreaterThan(2)
})

test('steps that grow faster than the text are found out', async () => {
  const { sentencePlaces } = await import('../../../src/core/policy-facts/sentences')
  const tooOften = (text: string) => {
    for (const _ of text.matchAll(/\. /g)) sentencePlaces(text)
  }
  const small = await countSteps(() => tooOften(fill('A sentence. ', 2000)))
  const large = await countSteps(() => tooOften(fill('A sentence. ', 4000)))
  expect(() => expectLinear(small, large)).toThrow()
})

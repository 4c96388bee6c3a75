import { expect, test } from 'vitest'
import { readBlockFacts } from '../../../../src/core/policy-facts/block-facts'
import { mergeFacts } from '../../../../src/core/policy-facts/merge-facts'
import type { Block } from '../../../../src/core/reading/block'
import { scatter } from '../scatter'
import { blocksOf } from './blocks'
import { factsOf } from './facts-of'

const MILLION = 1_000_000

const PIECES = [
  'Spravato',
  'ketamine',
  'infusion',
  ' is considered ',
  'not ',
  'covered',
  'investigational',
  ' for depression',
  ';',
  ', but ',
  'Effective date: ',
  '1/1/2026',
  'Policy number ',
  '1) ',
  '. ',
  ': ',
  ' | ',
  '?',
  '\u202e',
  '😀',
  '\ud800',
  '\u0000',
  'ñ',
  '\n- ',
  '\n## ',
  ' ',
]

test('any text is read without failing, and every quote stands where it says', () => {
  const random = scatter(7)
  const some = () => PIECES[Math.floor((random.next().value ?? 0) * PIECES.length)] ?? ''
  for (let round = 0; round < 3000; round++) {
    const facts = factsOf(Array.from({ length: 40 }, some).join(''))
    const { policyNumber, effective, lastReview, nextReview, stances } = facts
    const quotes = [
      policyNumber,
      effective,
      lastReview,
      nextReview,
      ...stances,
      ...stances.flatMap((one) => one.criteria),
    ]
    for (const quote of quotes.map((one) => one?.quote)) {
      expect(quote?.text).toBe(quote?.block.text.slice(quote.start, quote.end))
    }
  }
})

// Each would keep a pattern that goes back over what it has read busy for hours.
test.each([
  ['one letter', 'a'],
  ['spaces', ' '],
  ['stops', '.'],
  ['stops and spaces', '. '],
  ['a drug’s name', 'ketamine '],
  ['sentences', 'Ketamine infusion for depression is considered investigational. '],
  ['one endless sentence', 'ketamine is covered; '],
  ['hedges', 'may not be '],
  ['labels', 'effective date '],
  ['half labels', 'last most recent next '],
  ['dates', '1/1/2026 '],
  ['digits', '1'],
  ['list numbers', '1) a) '],
  ['openings', 'if '],
  ['fillers', 'is not considered to be '],
])('a block of a million characters is read: %s', (_, piece) => {
  const filled = piece.repeat(MILLION / piece.length)
  for (const text of [
    filled,
    `Policy number: ${filled}`,
    `Spravato is covered when: 1) ${filled}`,
    `${filled} Spravato`,
  ]) {
    const [block] = blocksOf('x')
    if (block) mergeFacts([readBlockFacts({ ...block, text })])
  }
})

test('a page is looked at no further than sixty blocks from the one that is read', () => {
  const notation = [...Array(300).fill('- Item'), 'Spravato is covered when:', ...Array(300).fill('- Item')].join('\n')
  const blocks = blocksOf(notation)
  const seen = new Set<Block | null>()
  const watched = blocks.map((block) => ({ ...block }))
  watched.forEach((block, at) => {
    for (const [name, to] of [
      ['previous', at - 1],
      ['next', at + 1],
    ] as const) {
      const neighbour = watched[to] ?? null
      Object.defineProperty(block, name, { get: () => seen.add(neighbour) && neighbour })
    }
  })
  const middle = watched[300]
  if (middle) expect(readBlockFacts(middle).statements[0]?.criteria).toHaveLength(60)
  expect(seen.size).toBeLessThanOrEqual(2 * 61)
})

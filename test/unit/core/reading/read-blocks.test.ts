import { describe, expect, it } from 'vitest'
import type { Mention, MentionFinder } from '../../../../src/core/mentions/mention'
import type { PolicyFacts } from '../../../../src/core/policy-facts/policy-facts'
import type { Block } from '../../../../src/core/reading/block'
import { placeReading } from '../../../../src/core/reading/place-reading'
import { readBlocks, readBlocksInSteps } from '../../../../src/core/reading/read-blocks'
import { textBlocks } from '../../../../src/core/reading/text-blocks'

const findMentions: MentionFinder = (text) =>
  [...text.matchAll(/Spravato|J0013|effective/g)].map(({ 0: word, index }) => ({
    term: word === 'J0013' ? 'code-j0013' : 'gl-spravato',
    kind: word === 'effective' ? 'cue' : word === 'J0013' ? 'code' : 'treatment',
    start: index,
    end: index + word.length,
  }))

/** Takes the first block that has a cue for the one with the date. */
const readers = {
  findMentions,
  readBlockFacts: (block: Block, mentions: readonly Mention[]) =>
    mentions.some(({ kind }) => kind === 'cue') ? block : null,
  mergeFacts: (found: readonly (Block | null)[]): PolicyFacts => {
    const block = found.find((each) => each !== null)
    const quote = block && { text: block.text, block, start: 0, end: block.text.length }
    return {
      policyNumber: null,
      effective: quote ? { value: '2026-01-01', quote } : null,
      lastReview: null,
      nextReview: null,
      stances: [],
    }
  },
}
const blocks = textBlocks('Spravato is J0013.\n\nIt is effective now.\n\nSpravato again.')

describe('reading a document', () => {
  it('finds every mention, with its place in the whole, and leaves cues to the facts', () => {
    const { mentions, facts } = readBlocks(blocks, readers)
    expect(mentions.map(({ text, kind, at }) => [text, kind, at])).toEqual([
      ['Spravato', 'treatment', 0],
      ['J0013', 'code', 12],
      ['Spravato', 'treatment', 40],
    ])
    expect(facts.effective?.quote.block).toBe(blocks[1])
  })

  it('can be done block by block', () => {
    const steps = readBlocksInSteps(blocks, readers)
    expect([steps.next(), steps.next(), steps.next()].map(({ value }) => value)).toEqual([1, 2, 3])
    expect(steps.next()).toMatchObject({ done: true, value: { mentions: { length: 3 } } })
  })
})

describe('what the panel shows of a document', () => {
  it('lists each term once, with its mentions and the words around them, each at a place of its own', () => {
    const { reading, quotes } = placeReading(readBlocks(blocks, readers), { title: 'Policy', state: 'done' })
    expect(reading.terms.map(({ term, count }) => [term, count])).toEqual([
      ['gl-spravato', 2],
      ['code-j0013', 1],
    ])
    expect(reading.terms[0]?.mentions[1]).toMatchObject({ text: 'Spravato', before: '', after: ' again.' })
    const places = reading.terms.flatMap(({ mentions }) => mentions.map(({ place }) => quotes[place]?.text))
    expect(places).toEqual(['Spravato', 'Spravato', 'J0013'])
    expect(reading.effective).toMatchObject({ value: '2026-01-01', text: 'It is effective now.' })
    expect(quotes[reading.effective?.place ?? -1]?.block).toBe(blocks[1])
  })

  it('cuts the words around a mention between words', () => {
    const long = textBlocks(`${'many words '.repeat(20)}Spravato${' more words'.repeat(20)}`)
    const { reading } = placeReading(readBlocks(long, readers), { title: '', state: 'done' })
    const [mention] = reading.terms[0]?.mentions ?? []
    expect(mention?.before).toMatch(/^…(many|words) .* $/)
    expect(mention?.after).toMatch(/^ more .*(more|words)…$/)
  })
})

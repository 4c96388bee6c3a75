import { describe, expect, it } from 'vitest'
import type { MentionFinder } from '../../../../src/core/mentions/mention'
import { placeReading } from '../../../../src/core/reading/place-reading'
import { readBlocks, readBlocksInSteps } from '../../../../src/core/reading/read-blocks'
import { textBlocks } from '../../../../src/core/reading/text-blocks'

const findMentions: MentionFinder = (text) =>
  [...text.matchAll(/Spravato|J0013|Effective date/g)].map(({ 0: word, index }) => ({
    term: word === 'J0013' ? 'code-j0013' : 'gl-spravato',
    kind: word === 'Effective date' ? 'cue' : word === 'J0013' ? 'code' : 'treatment',
    start: index,
    end: index + word.length,
  }))

const blocks = textBlocks('Spravato is J0013.\n\nEffective date: 01/01/2026\n\nSpravato again.')

describe('reading a document', () => {
  it('finds every mention, with its place in the whole, and leaves cues to the facts', () => {
    const { mentions, facts } = readBlocks(blocks, findMentions, '')
    expect(mentions.map(({ text, kind, at }) => [text, kind, at])).toEqual([
      ['Spravato', 'treatment', 0],
      ['J0013', 'code', 12],
      ['Spravato', 'treatment', 46],
    ])
    expect(facts.effective?.quote.block).toBe(blocks[1])
  })

  it('can be done block by block', () => {
    const steps = readBlocksInSteps(blocks, findMentions, '')
    expect([steps.next(), steps.next(), steps.next()].map(({ value }) => value)).toEqual([1, 2, 3])
    expect(steps.next()).toMatchObject({ done: true, value: { mentions: { length: 3 } } })
  })
})

describe('what the panel shows of a document', () => {
  it('lists each term once, with its mentions and the words around them, each at a place of its own', () => {
    const { reading, quotes } = placeReading(readBlocks(blocks, findMentions, ''), { title: 'Policy', state: 'done' })
    expect(reading.terms.map(({ term, count }) => [term, count])).toEqual([
      ['gl-spravato', 2],
      ['code-j0013', 1],
    ])
    expect(reading.terms[0]?.mentions[1]).toMatchObject({ text: 'Spravato', before: '', after: ' again.' })
    const places = reading.terms.flatMap(({ mentions }) => mentions.map(({ place }) => quotes[place]?.text))
    expect(places).toEqual(['Spravato', 'Spravato', 'J0013'])
    expect(reading.effective).toMatchObject({ value: '2026-01-01', text: '01/01/2026' })
    expect(quotes[reading.effective?.place ?? -1]?.block).toBe(blocks[1])
  })

  it('cuts the words around a mention between words', () => {
    const long = textBlocks(`${'many words '.repeat(20)}Spravato${' more words'.repeat(20)}`)
    const { reading } = placeReading(readBlocks(long, findMentions, ''), { title: '', state: 'done' })
    const [mention] = reading.terms[0]?.mentions ?? []
    expect(mention?.before).toMatch(/^…(many|words) .* $/)
    expect(mention?.after).toMatch(/^ more .*(more|words)…$/)
  })
})

import type { Block, Quote } from '../../reading/block'
import type { Criterion } from '../policy-facts'
import { sentencePlaces } from '../sentences'
import { blocksFrom, isConnector } from '../surroundings'

const MOST_CRITERIA = 60

/** How much of a block is looked through for a list that a sentence introduces, in characters. */
const LONGEST_LIST = 20_000

/** What a covering sentence asks for: the list after its block, or else the numbered list in the sentence itself. */
export function criteriaAfter(quote: Quote): Criterion[] {
  const listed = listAfter(quote.block)
  return listed.length ? listed : numberedIn(quote)
}

/** The items right after a block, without those that only join two others. */
export function listAfter(block: Block): Criterion[] {
  const base = block.kind === 'item' ? block.level : 0
  const criteria: Criterion[] = []
  for (const at of blocksFrom(block, 'next')) {
    if (isConnector(at)) continue
    if (at.kind !== 'item' || at.level <= base) break
    const { text, level, marker } = at
    criteria.push({ marker, depth: level - base, quote: { text, block: at, start: 0, end: text.length } })
  }
  return criteria
}

const NUMBER = /(?<=[\s(])(\d\d?|[a-z])[.)]\s/g

function numberedIn({ block, start }: Quote): Criterion[] {
  const list = block.text.slice(start, start + LONGEST_LIST)
  const items: { marker: string; start: number; from: number }[] = []
  for (const { index, 0: mark, 1: number } of list.matchAll(NUMBER)) {
    const count = items.length + 1
    if (number !== String(count) && number !== 'abcdefghij'.charAt(count - 1)) continue
    items.push({ marker: mark.trim(), start: start + index, from: start + index + mark.length })
  }
  if (items.length < 2) return []
  const ends = sentencePlaces(list).map(({ end }) => start + end)
  return items.slice(0, MOST_CRITERIA).map(({ marker, from }, at) => {
    const to = items[at + 1]?.start ?? ends.find((end) => end > from) ?? start + list.length
    const raw = block.text.slice(from, to)
    const text = raw.trim().replace(/[,;]?(?:\s(?:and|or|y|o))?[\s(;]{0,3}$/i, '')
    const begin = from + raw.length - raw.trimStart().length
    return { marker, depth: 1, quote: { text, block, start: begin, end: begin + text.length } }
  })
}

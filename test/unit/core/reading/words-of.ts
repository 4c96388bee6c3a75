import { builtTerms } from '../../../../scripts/built-data'
import { readGuide } from '../../../../scripts/read-data'
import { createFinder } from '../../../../src/core/mentions/find-mentions'
import type { MarkKind } from '../../../../src/core/mentions/mention'
import type { Block } from '../../../../src/core/reading/block'
import type { ItemNumber, PageWords, SentBlock } from '../../../../src/core/reading/page-words'
import { blocksOf } from '../policy-facts/blocks'

const { find } = createFinder(builtTerms(readGuide()))

/**
 * The words of a page in the notation of `blocksOf`, as the page would send them; blocks are numbered from 1. A line
 * `…` stands for blocks that were left out.
 */
export function wordsOf(notation: string, more: Partial<Pick<PageWords, 'title' | 'lang' | 'state'>> = {}): PageWords {
  const rows = new Map<object | null, number>([[null, 0]])
  const counts = new Map<string, { term: string; kind: MarkKind; count: number }>()
  const sent: SentBlock[] = []
  let follows = false
  for (const block of blocksOf(notation)) {
    if (block.text === '…') {
      follows = false
      continue
    }
    const mentions = find(block.text)
    for (const { term, kind } of mentions) {
      if (kind !== 'cue') counts.set(term, { term, kind, count: (counts.get(term)?.count ?? 0) + 1 })
    }
    rows.set(block.row, rows.get(block.row) ?? rows.size)
    const { kind, text, level } = block
    const row = rows.get(block.row) ?? 0
    sent.push({ id: sent.length + 1, kind, text, level, marker: numberOf(block), row, follows, mentions })
    follows = true
  }
  return { state: 'done', title: '', lang: '', ...more, terms: [...counts.values()], blocks: sent }
}

function numberOf({ marker }: Block): ItemNumber | null {
  if (marker === '') return null
  if (marker === '•') return { style: 'disc', number: 0 }
  const number = Number.parseInt(marker, 10)
  return number ? { style: 'decimal', number } : { style: 'lower-alpha', number: marker.charCodeAt(0) - 96 }
}

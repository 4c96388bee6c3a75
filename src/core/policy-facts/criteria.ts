import type { Block } from '../reading/block'
import type { Criterion } from './policy-facts'
import { sentencesOf } from './sentences'
import { blocksFrom, isConnector } from './surroundings'

const MOST_CRITERIA = 60
const NUMBER = /(?<=^|[\s(])(\d{1,2}|[a-z])[.)]\s/gu

/** What a covering sentence asks for: the list after its block, or else the numbered list in the block's own text. */
export function criteriaAfter(block: Block, start: number): Criterion[] {
  const listed = listAfter(block)
  return listed.length ? listed : numberedIn(block, start)
}

/** The items right after a block, without those that only join two others. */
export function listAfter(block: Block): Criterion[] {
  const base = block.kind === 'item' ? block.level : 0
  const criteria: Criterion[] = []
  for (const at of blocksFrom(block, 'next')) {
    if (isConnector(at)) continue
    if (at.kind !== 'item' || at.level <= base || criteria.length === MOST_CRITERIA) break
    const quote = { text: at.text, block: at, start: 0, end: at.text.length }
    criteria.push({ marker: at.marker, depth: at.level - base, quote })
  }
  return criteria
}

function numberedIn(block: Block, from: number): Criterion[] {
  const markers: { marker: string; start: number; from: number }[] = []
  NUMBER.lastIndex = from
  for (let match = NUMBER.exec(block.text); match; match = NUMBER.exec(block.text)) {
    const wanted = markers.length ? nextNumber(markers.at(-1)?.marker ?? '') : ['1', 'a']
    if (wanted.includes(match[1] ?? '')) {
      markers.push({ marker: match[1] ?? '', start: match.index, from: NUMBER.lastIndex })
    }
    if (markers.length === MOST_CRITERIA) break
  }
  if (markers.length < 2) return []
  return markers.map(({ marker, from }, at) => {
    const raw = block.text.slice(from, markers[at + 1]?.start ?? block.text.length)
    const text = (markers[at + 1] ? raw : (sentencesOf(raw)[0]?.text ?? raw)).replace(
      /[\s(,;:]*(?:\s(?:and|or|y|o))?[\s(;,]*$/i,
      '',
    )
    const start = from + raw.indexOf(text)
    return {
      marker: `${marker}${block.text.charAt(from - 2)}`,
      depth: 1,
      quote: { text, block, start, end: start + text.length },
    }
  })
}

function nextNumber(marker: string): string[] {
  return [/\d/.test(marker) ? String(Number(marker) + 1) : String.fromCharCode(marker.charCodeAt(0) + 1)]
}

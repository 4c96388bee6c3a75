import type { Block } from '../reading/block'

/** How many blocks we look at in one direction at most: on a real page each costs a look at its layout. */
export const REACH = 60

/** The blocks before or after one, nearest first. */
export function* blocksFrom(block: Block, direction: 'previous' | 'next'): Generator<Block> {
  let at = block[direction]
  for (let step = 0; at && step < REACH; step++) {
    yield at
    at = at[direction]
  }
}

/** The headings that a block stands under, from the nearest to the outermost. */
export function headingsAbove(block: Block): Block[] {
  const headings: Block[] = []
  let level = block.kind === 'heading' ? block.level : 7
  for (const at of blocksFrom(block, 'previous')) {
    if (at.kind !== 'heading' || at.level >= level) continue
    headings.push(at)
    level = at.level
    if (level <= 1) break
  }
  return headings
}

/** Whether a block only joins two items of a list: "AND", "or". */
export function isConnector({ text }: Block): boolean {
  return /^\W*(?:and|or|and\/or|y|o)\W*$/i.test(text)
}

/** What an item of a list stands under, nearest first: the items around it, and the words or heading before the list. */
export function introductionsOf(item: Block): Block[] {
  const introductions: Block[] = []
  let level = item.level
  for (const at of blocksFrom(item, 'previous')) {
    if (isConnector(at)) continue
    if (at.kind !== 'item') return [...introductions, at]
    if (at.level < level) {
      introductions.push(at)
      level = at.level
    }
  }
  return []
}

/** The other cells of a cell's row, in order. */
export function rowOf(cell: Block): Block[] {
  const row: Block[] = []
  for (const direction of ['previous', 'next'] as const) {
    for (const at of blocksFrom(cell, direction)) {
      if (at.row !== cell.row) break
      if (direction === 'next') row.push(at)
      else row.unshift(at)
    }
  }
  return row
}

// Under these headings stands what was, what others wrote, or what is said elsewhere.
const ELSEWHERE =
  /(?<!\p{L})(?:history|revisions?|references|bibliography|background|literature|clinical evidence|archived?|regulatory|related|changes|disclaimers?|glossary|historial|referencias|antecedentes)(?!\p{L})/iu

/** Whether a block stands in a part of the page that does not say what this policy says now. */
export function isElsewhere(headings: readonly Block[]): boolean {
  return headings.some(({ text, level }) => level > 1 && ELSEWHERE.test(text))
}

import type { Block } from '../reading/block'
import { plainOf } from './plain-text'

/** A longer text is no notice, in characters. */
const LONGEST_NOTICE = 300

/** The blocks before or after one, nearest first; not too many, since on a real page each costs a look at its layout. */
export function* blocksFrom(block: Block, direction: 'previous' | 'next', reach = 60): Generator<Block> {
  for (let at = block[direction]; at && reach > 0; at = at[direction], reach--) yield at
}

/** The headings that a block stands under, from the nearest to the outermost. */
export function headingsAbove(block: Block): Block[] {
  const headings: Block[] = []
  let level = block.kind === 'heading' ? block.level : 7
  for (const at of blocksFrom(block, 'previous')) {
    if (level <= 1) break
    if (at.kind !== 'heading' || at.level >= level) continue
    headings.push(at)
    level = at.level
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
  let { level } = item
  for (const at of blocksFrom(item, 'previous')) {
    if (isConnector(at)) continue
    if (at.kind !== 'item') return [...introductions, at]
    if (at.level < level) introductions.push(at)
    level = Math.min(level, at.level)
  }
  return []
}

/** The other cells of a cell's row, in order. */
export function rowOf(cell: Block): Block[] {
  const side = (direction: 'previous' | 'next') => {
    const cells = Array.from(blocksFrom(cell, direction, 12))
    const end = cells.findIndex((at) => at.row !== cell.row)
    return end < 0 ? cells : cells.slice(0, end)
  }
  return [...side('previous').reverse(), ...side('next')]
}

// Under these headings stands what was, what others wrote, or what is said elsewhere.
const ELSEWHERE =
  /\b(?:history|revisions?|references|bibliography|background|literature|clinical evidence|archive|regulatory|related|changes|disclaimer|glossary|previous|former|superseded|old (?:policy|criteria|version)|until|through (?=\w+ \d|\d)|drafts?|proposed|samples?|historial|referencias|antecedentes)/i

/** "Revision date" heads a day, and not a part of the page. */
const IS_LABEL = /\bdate\W*$/i

/** Whether a block stands in a part of the page that does not say what this policy says now. */
export function isElsewhere(headings: readonly Block[]): boolean {
  return headings.some(({ text, level }) => level > 1 && ELSEWHERE.test(text) && !IS_LABEL.test(text))
}

const OVER = new RegExp(
  [
    '^\\W*(?:(?:archived|superseded|obsolete)(?: (?:policy|version|notice|document|bulletin))?\\W*$|(?:archived|retired|superseded|inactive|obsolete)(?: (?:policy|version|notice|document|bulletin))?(?: on \\d| *[:|–—\\])-]))',
    '\\b(?:policy|bulletin|guideline|document|version|page) (?:has been|was|is) (?:now )?(?:archived|retired|superseded(?! by (?:the )?(?:member|plan|benefit|contract|state|federal))|rescinded|withdrawn|inactive|no longer (?:in effect|in force|active|valid|current|maintained))',
    '\\bfor (?:historical|reference) (?:reference|purposes?|use) only',
  ].join('|'),
)

/** Whether words at the head of the document say that it holds no more: "This policy has been archived". */
export function isOver(block: Block): boolean {
  const before = Array.from(blocksFrom(block, 'previous'))
  return [block, ...before].some(({ text }) => text.length < LONGEST_NOTICE && OVER.test(plainOf(text)))
}

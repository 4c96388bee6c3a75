import type { ItemNumber, SentBlock } from '../../core/reading/page-words'
import { blockOf, type Piece, type TextRun } from './text-run'

/** What a run is on the page: a heading, a paragraph, an item of a list, a cell of a table. */
export interface BlockShape extends Pick<SentBlock, 'kind' | 'level' | 'marker'> {
  readonly row: Element | null
}

/** Headings, and what heads the part that it opens: a tab, the button of an accordion, a term of a list of definitions. */
const HEADING = 'h1,h2,h3,h4,h5,h6,[role=heading],[role=tab],[aria-expanded],dt,summary'

/** The cells of a table, and of what only calls itself one. */
const CELL = 'td,th,[role$=cell]'

/** What sets words off. A line that is set off as a whole heads what is below it, or leads to it. */
const SET_OFF = 'a,b,button,strong'

/** The level of a heading that has none: below all others, so that it ends no part but its own. */
const LOWEST = 6

/** Tells what a run that has words is by the elements around it. */
export function blockShape({ text, pieces }: TextRun): BlockShape {
  const { node } = pieces.find((piece) => /\S/.test(piece.node.data)) as Piece
  const block = blockOf(node)
  const plain: BlockShape = { kind: 'paragraph', level: 0, marker: null, row: null }
  if (!block || !('closest' in block)) return plain
  // One question first, because most blocks are plain.
  const around = (block as Element).closest(`${HEADING},li,${CELL}`)
  const heading = around?.closest(HEADING)
  if (heading) {
    const level = Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1)) || LOWEST
    return { ...plain, kind: 'heading', level }
  }
  const cell = around?.closest(CELL)
  const item = around?.closest('li')
  if (item && (!cell || cell.contains(item))) {
    return { ...plain, kind: 'item', level: depthOf(item), marker: isFirstIn(item, node) ? numberOf(item) : null }
  }
  if (cell) return { ...plain, kind: 'cell', row: cell.parentElement }
  const part = node.parentElement?.closest(SET_OFF)
  // But for a colon or the like behind it.
  const isSetOff = part && block.contains(part) && part.textContent.length > text.trim().length - 2
  return isSetOff ? { ...plain, kind: 'heading', level: LOWEST } : plain
}

function depthOf(item: Element): number {
  let depth = 0
  for (let at: Element | null | undefined = item; at; at = at.parentElement?.closest('li')) depth++
  return depth
}

/** Whether nothing but space stands before a text in an item. */
function isFirstIn(item: Element, text: Text): boolean {
  const before = document.createRange()
  before.setStart(item, 0)
  before.setEnd(text, 0)
  return !/\S/.test(before.toString())
}

/** The number or bullet that the page shows in front of an item; null where it shows none. */
function numberOf(item: Element): ItemNumber | null {
  const list = item.parentElement as HTMLOListElement | null
  const { listStyleType: style } = getComputedStyle(item)
  if (style === 'none') return null
  if (list?.localName !== 'ol') return { style, number: 0 }
  const items = [...list.children].filter((each): each is HTMLLIElement => each.localName === 'li')
  const step = list.reversed ? -1 : 1
  let number = (list.hasAttribute('start') || step > 0 ? list.start : items.length) - step
  for (const each of items) {
    number = each.value || number + step
    if (each === item) break
  }
  return { style, number }
}

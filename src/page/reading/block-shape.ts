import type { ItemNumber, SentBlock } from '../../core/reading/page-words'
import { blockOf, type TextRun } from './text-run'

/** What a run is on the page: a heading, a paragraph, an item of a list, a cell of a table. */
export interface BlockShape extends Pick<SentBlock, 'kind' | 'level' | 'marker'> {
  readonly row: Element | null
}

const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"]'

/** Tells what a run is by the elements around it. */
export function blockShape({ pieces: [{ node }] }: TextRun): BlockShape {
  const block = blockOf(node)
  const plain: BlockShape = { kind: 'paragraph', level: 0, marker: null, row: null }
  if (!block || !('closest' in block)) return plain
  // One question first, because most blocks are plain.
  const around = (block as Element).closest(`${HEADING},li,td,th`)
  const heading = around?.closest(HEADING)
  if (heading) {
    const level = Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1)) || 2
    return { ...plain, kind: 'heading', level }
  }
  const cell = around?.closest('td,th')
  const item = around?.closest('li')
  if (item && (!cell || cell.contains(item))) {
    return { ...plain, kind: 'item', level: depthOf(item), marker: isFirstIn(item, node) ? numberOf(item) : null }
  }
  return cell ? { ...plain, kind: 'cell', row: cell.parentElement } : plain
}

function depthOf(item: Element): number {
  let depth = 0
  for (let at: Element | null | undefined = item; at; at = at.parentElement?.closest('li')) depth++
  return depth
}

function isFirstIn(item: Element, text: Text): boolean {
  const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) if (/\S/.test((walker.currentNode as Text).data)) return walker.currentNode === text
  return false
}

/** The number or bullet that the page shows in front of an item; null where it shows none. */
function numberOf(item: Element): ItemNumber | null {
  const list = item.parentElement as HTMLOListElement | null
  const { listStyleType: style } = getComputedStyle(item)
  if (style === 'none') return null
  if (list?.localName !== 'ol') return { style, number: 0 }
  const items = [...list.children].filter(({ localName }) => localName === 'li')
  const step = list.reversed ? -1 : 1
  let number = (list.hasAttribute('start') || step > 0 ? list.start : items.length) - step
  for (const each of items) {
    number = Number.parseInt(each.getAttribute('value') ?? '', 10) || number + step
    if (each === item) break
  }
  return { style, number }
}

import type { Block } from '../../core/reading/block'
import { itemMarker } from './item-marker'
import { isPageText, isSeen } from './readable'
import { blockOf, runAround, type TextRun } from './text-run'

/** A block of the page, and the run of text that it is. */
export interface DomBlock extends Block {
  readonly run: TextRun
}

const blocks = new WeakMap<Node, DomBlock>()

/** The block that a run is. Its neighbours are looked for when they are asked for, among what the reader can see. */
export function domBlock(run: TextRun): DomBlock {
  const first = run.pieces[0].node
  const known = blocks.get(first)
  if (known?.text === run.text) return known
  const block = new LazyBlock(run)
  blocks.set(first, block)
  return block
}

class LazyBlock implements DomBlock {
  readonly kind: Block['kind']
  readonly level: number
  readonly marker: string
  readonly row: object | null
  readonly #first: Text
  readonly #last: Text

  constructor(readonly run: TextRun) {
    this.#first = run.pieces[0].node
    this.#last = (run.pieces.at(-1) ?? run.pieces[0]).node
    const block = blockOf(this.#first)
    const element = 'closest' in block ? (block as Element) : null
    const heading = element?.closest('h1,h2,h3,h4,h5,h6,[role="heading"]')
    const cell = element?.closest('td,th')
    const item = element?.closest('li')
    this.level = 0
    this.marker = ''
    this.row = null
    if (heading) {
      this.kind = 'heading'
      this.level = Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1)) || 2
    } else if (item && (!cell || cell.contains(item))) {
      this.kind = 'item'
      this.level = depthOf(item)
      this.marker = isFirstIn(item, this.#first) ? itemMarker(item) : ''
    } else if (cell) {
      this.kind = 'cell'
      this.row = cell.parentElement
    } else this.kind = 'paragraph'
  }

  get text() {
    return this.run.text
  }
  get previous() {
    return neighbour(this.#first, 'previousNode')
  }
  get next() {
    return neighbour(this.#last, 'nextNode')
  }
}

/** The nearest block in one direction that has words which the reader can see; null at the end of the tree. */
function neighbour(from: Text, direction: 'nextNode' | 'previousNode'): DomBlock | null {
  const walker = document.createTreeWalker(from.getRootNode(), NodeFilter.SHOW_TEXT)
  walker.currentNode = from
  while (walker[direction]()) {
    const text = walker.currentNode as Text
    const parent = text.parentElement
    if (/\S/.test(text.data) && parent && isPageText(parent) && isSeen(parent)) return domBlock(runAround(text))
  }
  return null
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

import { sortAt, WORD } from '../../core/mentions/letters'

/** One text node, or a part of one, in a run. */
export interface Piece {
  readonly node: Text
  /** Where the node's text begins in the run's, in UTF-16 code units. */
  readonly start: number
}

/** The text that reads as one: all text nodes between two block boundaries, joined. */
export interface TextRun {
  readonly text: string
  readonly pieces: readonly [Piece, ...Piece[]]
}

/** Elements that only set their words off from those beside them. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Whether a node is an element that only sets its words off from those beside it. */
export function isInline(node: Node): boolean {
  return 'localName' in node && INLINE.has((node as Element).localName)
}

/** What parts two text nodes of a block: nothing, or a line break. */
type Between = '' | ' '

/** The run that a text node belongs to. */
export function runAround(text: Text): TextRun {
  let first = text
  for (let before = step(first, 'previousSibling', 'lastChild'); before; ) {
    if (jointOf(before.between, before.node, first) === null) break
    first = before.node
    before = step(first, 'previousSibling', 'lastChild')
  }
  const pieces: [Piece, ...Piece[]] = [{ node: first, start: 0 }]
  let joined = first.data
  let last = first
  for (let after = step(last, 'nextSibling', 'firstChild'); after; ) {
    const joint = jointOf(after.between, last, after.node)
    if (joint === null) break
    joined += joint
    pieces.push({ node: after.node, start: joined.length })
    joined += after.node.data
    last = after.node
    after = step(last, 'nextSibling', 'firstChild')
  }
  return { text: joined, pieces }
}

/** The block that a text node's run stands in: its nearest ancestor that is not inline; null once the page took it out. */
export function blockOf(node: Node): Node | null {
  let block = node.parentNode
  while (block && isInline(block)) block = block.parentNode
  return block
}

/** Where a place of a run's text is: the node, and the offset in it. */
export function nodeAt({ pieces }: TextRun, at: number): { readonly node: Text; readonly offset: number } {
  let [piece] = pieces
  for (const next of pieces) if (next.start <= at) piece = next
  return { node: piece.node, offset: Math.min(at - piece.start, piece.node.data.length) }
}

/** The next text node in one direction within the same block, and what parts it from this one; null where the block ends. */
function step(
  from: Text,
  sibling: 'nextSibling' | 'previousSibling',
  child: 'firstChild' | 'lastChild',
): { readonly node: Text; readonly between: Between } | null {
  let between: Between = ''
  let node: Node = from
  for (;;) {
    while (!node[sibling]) {
      const parent: Node | null = node.parentNode
      if (!parent || !isInline(parent)) return null
      node = parent
    }
    node = node[sibling] as Node
    while (node[child] && isInline(node)) node = node[child] as Node
    if (node.nodeType === Node.TEXT_NODE) return { node: node as Text, between }
    if ('localName' in node && node.localName === 'br') between = ' '
    else if (node.nodeType === Node.ELEMENT_NODE && !isInline(node)) return null
  }
}

const endsInWord = ({ data }: Text) => sortAt(data, data.length - 1) === WORD
const beginsWithWord = ({ data }: Text) => sortAt(data, 0) === WORD

/** A wider gap sets words apart, as a narrow space does, in pixels. */
const NARROW = 2

/**
 * What joins two text nodes in inline elements; null where they stand apart all the same, by how these elements are
 * shown. That is looked up only where two words would run together. The number of a footnote is no part of the word that
 * it is raised behind.
 */
function jointOf(between: Between, before: Text, after: Text): Between | null {
  if (between !== '' || !endsInWord(before) || !beginsWithWord(after)) return between
  const differIn = (selector: string) =>
    before.parentElement?.closest(selector) !== after.parentElement?.closest(selector)
  if (differIn('[slot]') || isApart(before, after, 'End', '::after') || isApart(after, before, 'Start', '::before')) {
    return null
  }
  return differIn('sup') ? ' ' : ''
}

/**
 * Whether an inline element around one node, but not around the other, sets it apart: it is shown as a box of its own,
 * has a gap at the edge towards the other, or its style writes something there.
 */
function isApart(node: Text, other: Text, edge: 'Start' | 'End', written: string): boolean {
  let gap = 0
  for (let at = node.parentElement; at && !at.contains(other); at = at.parentElement) {
    const style = getComputedStyle(at)
    for (const side of [`marginInline${edge}`, `paddingInline${edge}`, `borderInline${edge}Width`] as const) {
      gap += Number.parseFloat(style[side]) || 0
    }
    if (gap > NARROW || !/^(inline|contents|)$/.test(style.display)) return true
    if (/^".+"$/.test(getComputedStyle(at, written).content)) return true
  }
  return false
}

import type { Finder } from '../../core/mentions/find-mentions'
import type { Mention } from '../../core/mentions/mention'
import { elementsIn, MOST_ELEMENTS } from './large-trees'
import { isPageText } from './readable'
import type { Work } from './sliced-work'
import type { TextPlace } from './text-place'
import { elementAround, isInPage } from './text-roots'
import { isInline, runAround, type TextRun } from './text-run'

/** How many text nodes are read between two chances to stop. */
const NODES_PER_STEP = 32

/** The longest text that is searched in one step, in UTF-16 code units; a longer one is read in parts. */
const PART = 50_000

/** A mention, or a cue, and where it stands on the page. */
export type PlacedMention = Mention & TextPlace

/** A run in which something was found, with what was found in it. */
export interface ReadRun extends TextRun {
  readonly mentions: readonly PlacedMention[]
}

/** The text of a page, as far as it was read: every run that holds a mention. */
export interface PageText {
  /** In the order in which they were read, which is the page's own until it changes. */
  readonly runs: ReadonlySet<ReadRun>
  /** Reads what is at and below a node, anew where it was read before. */
  read(node: Node): Work
  /** Forgets the runs that are no longer in the page as they were, and tells of which nodes: what is left of them is to be read anew. */
  forgetRemoved(): Node[]
  forgetAll(): void
}

/** Starts with nothing read. */
export function pageText(finder: Finder): PageText {
  const runs = new Set<ReadRun>()
  /** The runs of each node that has one; strong, because the browser takes long to clear a weak map of that many nodes. */
  const runsOf = new Map<Node, ReadRun[]>()

  const forget = (node: Node): boolean => {
    const ofNode = runsOf.get(node)
    if (!ofNode) return false
    for (const run of ofNode) {
      runs.delete(run)
      for (const piece of run.pieces) runsOf.delete(piece.node)
    }
    return true
  }
  const keep = (run: TextRun) => {
    // Scripts hold long texts, so that it takes less time to ask first.
    if (!isPageText(elementAround(run.pieces[0].node))) return
    const mentions = finder.find(run.text)
    if (mentions.length === 0) return
    const found: ReadRun = { ...run, mentions: mentions.map((mention) => ({ ...mention, run })) }
    runs.add(found)
    for (const { node } of run.pieces) runsOf.set(node, [...(runsOf.get(node) ?? []), found])
  }

  /** Whether glances show that nothing is in a whole tree, of which each takes in as much as a slice of the reading may. */
  function* isNothingIn(tree: Node, glance: (text: string) => boolean): Generator<void, boolean> {
    let text = ''
    let elements = 0
    for (const child of [...tree.childNodes]) {
      const inside = elementsIn(child)
      if (inside >= MOST_ELEMENTS) {
        if (!(yield* isNothingIn(child, glance))) return false
        continue
      }
      text += child.textContent ?? ''
      elements += inside + 1
      if (elements < MOST_ELEMENTS || isInline(child)) continue
      if (glance(text)) return false
      text = ''
      elements = 0
      yield
    }
    return !glance(text)
  }

  function* read(node: Node): Work {
    const { glance } = finder
    if (glance && !node.parentNode && runs.size === 0 && (yield* isNothingIn(node, glance))) return
    yield
    const done = new Set<Node>()
    let sinceStep = 0
    // An iterator, unlike a tree walker, finds its way when the page takes out the node it stands on.
    const iterator = document.createNodeIterator(node, NodeFilter.SHOW_TEXT)
    for (let text = iterator.nextNode() as Text | null; text; text = iterator.nextNode() as Text | null) {
      if (sinceStep++ === NODES_PER_STEP) {
        sinceStep = 0
        yield
      }
      if (done.has(text)) continue
      // What stands around a text is read anew with it.
      const wasRead = forget(text)
      if (!text.isConnected) continue
      const { data } = text
      const isLong = data.length > PART
      if (!isLong && !wasRead && !finder.touches(data)) continue
      // Scripts hold long texts that are not the page's.
      if (isLong) {
        if (isPageText(elementAround(text))) yield* readParts(text)
      } else {
        const run = runAround(text)
        for (const piece of run.pieces) {
          forget(piece.node)
          done.add(piece.node)
        }
        keep(run)
      }
    }
  }

  /** Reads a text that is too long for one step, in parts that end between words. */
  function* readParts(node: Text): Work {
    const { data } = node
    for (let from = 0; from < data.length; ) {
      const space = data.indexOf(' ', from + PART)
      const to = space < 0 || space > from + 2 * PART ? Math.min(from + 2 * PART, data.length) : space
      keep({ text: data.slice(from, to), pieces: [{ node, start: -from }] })
      from = to
      yield
    }
  }

  const forgetRemoved = () => {
    const broken = [...runs].filter(({ pieces }) => pieces.some(({ node }) => !isInPage(node)))
    const nodes = broken.flatMap(({ pieces }) => pieces.map(({ node }) => node))
    for (const node of nodes) forget(node)
    return nodes
  }
  const forgetAll = () => {
    runs.clear()
    runsOf.clear()
  }
  return { runs, read, forgetRemoved, forgetAll }
}

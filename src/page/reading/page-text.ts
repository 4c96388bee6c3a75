import type { Finder } from '../../core/mentions/find-mentions'
import type { Mention } from '../../core/mentions/mention'
import { isPageText } from './readable'
import type { Work } from './sliced-work'
import type { TextPlace } from './text-place'
import { elementAround } from './text-roots'
import { isInline, runAround, type TextRun } from './text-run'

/** How many text nodes are read between two chances to stop. */
const NODES_PER_STEP = 64

/** The longest text that is searched in one step, in UTF-16 code units; a longer one is read in parts. */
const PART = 50_000

/** In how many elements a glance takes no longer than a slice of the reading. */
const MOST_ELEMENTS = 20_000

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
  const runsOf = new WeakMap<Node, ReadRun[]>()

  /** Forgets what was found in a text, and tells whether anything was. */
  const forget = (node: Node): boolean => {
    for (const run of runsOf.get(node) ?? []) runs.delete(run)
    return runsOf.delete(node)
  }
  const keep = (run: TextRun) => {
    const mentions = finder.find(run.text)
    if (mentions.length === 0 || !isPageText(elementAround(run.pieces[0].node))) return
    const found: ReadRun = { ...run, mentions: mentions.map((mention) => ({ ...mention, run })) }
    runs.add(found)
    for (const { node } of run.pieces) runsOf.set(node, [...(runsOf.get(node) ?? []), found])
  }

  function* read(node: Node): Work {
    if (runs.size === 0 && isNothingIn(node)) return
    // An iterator, unlike a tree walker, finds its way when the page takes out the node it stands on.
    const iterator = document.createNodeIterator(node, NodeFilter.SHOW_TEXT)
    const done = new Set<Node>()
    // One plain loop: a generator that gave out each text took longer than the walk itself.
    /** Reads some texts. The result is one that is too long to be read here, or whether there may be more. */
    const step = (): Text | boolean => {
      if (!node.isConnected) return false
      for (let nodes = 0, length = 0; nodes < NODES_PER_STEP && length < PART; nodes++) {
        const text = iterator.nextNode() as Text | null
        if (!text) return false
        if (done.has(text)) continue
        // What stands around a text is read anew with it.
        const wasRead = forget(text)
        const { data } = text
        length += data.length
        if (data.length > PART) return text
        if (!(wasRead || finder.touches(data)) || !text.isConnected) continue
        const run = runAround(text)
        for (const piece of run.pieces) {
          forget(piece.node)
          done.add(piece.node)
        }
        keep(run)
      }
      return true
    }
    for (let more = step(); more; more = step()) {
      // Scripts hold long texts that are not the page's.
      if (more !== true && more.isConnected && isPageText(elementAround(more))) yield* readParts(more)
      yield
    }
  }

  /**
   * Whether a glance shows that nothing is at or below a node. It tells nothing of a tree that is too large for a glance,
   * nor of words that may go on beside the node.
   */
  const isNothingIn = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE || isInline(node)) return false
    const tree: Node & Partial<ParentNode> = (node as Document).documentElement ?? node
    const elements = tree.querySelectorAll?.('*').length ?? 0
    return elements < MOST_ELEMENTS && !finder.glance(tree.textContent ?? '')
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
    const broken = [...runs].filter(({ pieces }) => pieces.some(({ node }) => !node.isConnected))
    for (const run of broken) runs.delete(run)
    return broken.flatMap(({ pieces }) => pieces.map(({ node }) => node))
  }
  return { runs, read, forgetRemoved, forgetAll: () => runs.clear() }
}

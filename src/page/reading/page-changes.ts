import type { TextRoot } from './text-roots'
import { isInline } from './text-run'

/** What changed on a page since somebody asked. */
export interface Changes {
  /** Nodes to read anew: what was added or rewritten, and the words beside what was taken out. */
  readonly nodes: ReadonlySet<Node>
  /** Whether something was taken out. */
  readonly hasRemoved: boolean
}

/** The attributes that decide if a page or an element is read at all: of a field for a password, of something to write in. */
const READ_BY = /^(type|contenteditable)$/

/** Gathers the changes of trees. */
export interface ChangeWatch {
  watch(root: TextRoot): void
  /** The changes so far; from now on they are gathered anew. */
  take(): Changes
  stop(): void
}

/** `onChange` is called at each batch of changes, those of looks alone included. */
export function watchChanges(onChange: () => void): ChangeWatch {
  let nodes = new Set<Node>()
  let hasRemoved = false

  const note = (record: MutationRecord) => {
    const { type, target, attributeName, addedNodes, removedNodes } = record
    if (type !== 'childList') {
      if (type === 'characterData' || READ_BY.test(attributeName as string)) nodes.add(target)
      return
    }
    for (const node of addedNodes) nodes.add(node)
    if (removedNodes.length > 0) hasRemoved = true
    for (const node of isInline(target)
      ? [target, target.previousSibling, target.nextSibling]
      : [record.previousSibling, record.nextSibling]) {
      if (node && (node.nodeType === Node.TEXT_NODE || isInline(node))) nodes.add(node)
    }
  }
  const observer = new MutationObserver((records) => {
    // Drawings move by their attributes in every frame, and hold nothing that is read.
    if (records.every(({ target }) => (target as SVGElement).ownerSVGElement)) return
    for (const record of records) note(record)
    onChange()
  })
  return {
    watch: (root) =>
      observer.observe(root, {
        childList: true,
        characterData: true,
        subtree: true,
        attributes: true,
      }),
    take() {
      const taken = { nodes, hasRemoved }
      nodes = new Set()
      hasRemoved = false
      return taken
    },
    stop: () => observer.disconnect(),
  }
}

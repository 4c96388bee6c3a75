import { hostOf } from './text-roots'

/** Sorts by where nodes stand on the page, with what is in a shadow root or frame where its host stands. */
export function inReadingOrder<T>(items: Iterable<T>, nodeOf: (item: T) => Node): T[] {
  return [...items].sort((a, b) => compareNodes(nodeOf(a), nodeOf(b)))
}

function compareNodes(a: Node, b: Node): number {
  if (a.getRootNode() === b.getRootNode()) return order(a, b)
  const [hostsOfA, hostsOfB] = [hostsAround(a), hostsAround(b)]
  for (const [at, here] of hostsOfA.entries()) {
    const there = hostsOfB[at]
    // Two that the page has taken out by now share no tree, and any order of them will do.
    if (there && there !== here) return order(here, there)
  }
  return hostsOfA.length - hostsOfB.length
}

function order(a: Node, b: Node): number {
  if (a === b) return 0
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

/** The node and the hosts of the trees it is in, outermost first. */
function hostsAround(node: Node): Node[] {
  const host = hostOf(node.getRootNode())
  return host ? [...hostsAround(host), node] : [node]
}

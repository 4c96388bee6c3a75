import { hostOf } from './text-roots'

/**
 * Sorts by where nodes stand on the page, with what is in a shadow root or frame where its host stands.
 *
 * It may stop at each comparison: the browser counts through the elements between two nodes, which on a page of some
 * megabytes takes milliseconds. Most is in order already, so each is first looked for right behind the one before it.
 */
export function* inReadingOrder<T>(items: Iterable<T>, nodeOf: (item: T) => Node): Generator<void, readonly T[]> {
  const sorted: T[] = []
  let next = 0
  for (const item of items) {
    const isBehind = (at: number) => compareNodes(nodeOf(sorted[at] as T), nodeOf(item)) <= 0
    let low = next > 0 && isBehind(next - 1) ? next : 0
    let high = sorted.length
    for (let at = low || high >> 1; low < high; at = (low + high) >> 1) {
      yield
      if (isBehind(at)) low = at + 1
      else high = at
    }
    sorted.splice(low, 0, item)
    next = low + 1
    yield
  }
  return sorted
}

/** `Node.DOCUMENT_POSITION_DISCONNECTED` and `_FOLLOWING`, whose names would weigh on every page. */
const DISCONNECTED = 1
const FOLLOWING = 4

function compareNodes(a: Node, b: Node): number {
  if (a === b) return 0
  const position = a.compareDocumentPosition(b)
  if (!(position & DISCONNECTED)) return position & FOLLOWING ? -1 : 1
  const [hostsOfA, hostsOfB] = [hostsAround(a), hostsAround(b)]
  for (const [at, here] of hostsOfA.entries()) {
    const there = hostsOfB[at]
    // Two that the page has taken out by now share no tree, and any order of them will do.
    if (there && there !== here) return here.compareDocumentPosition(there) & FOLLOWING ? -1 : 1
  }
  return hostsOfA.length - hostsOfB.length
}

/** The node and the hosts of the trees it is in, outermost first. */
function hostsAround(node: Node): Node[] {
  const host = hostOf(node.getRootNode())
  return host ? [...hostsAround(host), node] : [node]
}

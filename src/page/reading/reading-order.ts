import { hostOf } from './text-roots'

/**
 * Sorts by where nodes stand on the page, with what is in a shadow root or frame where its host stands.
 *
 * It may stop at each comparison: the browser counts through the elements between two nodes, which on a page of some
 * megabytes takes milliseconds. Most is in order already, so it puts together the parts that are.
 */
export function* inReadingOrder<T>(items: Iterable<T>, nodeOf: (item: T) => Node): Generator<void, readonly T[]> {
  const isBefore = (a: T | undefined, b: T | undefined) => compareNodes(nodeOf(a as T), nodeOf(b as T)) <= 0
  const parts: T[][] = []
  for (const item of items) {
    const part = parts.at(-1)
    if (part && isBefore(part.at(-1), item)) part.push(item)
    else parts.push([item])
    yield
  }
  while (parts.length > 1) {
    const [left, right] = parts.splice(0, 2) as [T[], T[]]
    parts.push(yield* merge(left, right, isBefore))
  }
  return parts[0] ?? []
}

/** Puts two sorted parts together, of which most often the one begins near the other's end. */
function* merge<T>(
  left: readonly T[],
  right: readonly T[],
  isBefore: (a: T | undefined, b: T | undefined) => boolean,
): Generator<void, T[]> {
  let at = left.length
  while (at > 0 && !isBefore(left[at - 1], right[0])) {
    at--
    yield
  }
  const sorted = left.slice(0, at)
  for (const item of right) {
    while (at < left.length && isBefore(left[at], item)) {
      sorted.push(left[at++] as T)
      yield
    }
    sorted.push(item)
    yield
  }
  return sorted.concat(left.slice(at))
}

function compareNodes(a: Node, b: Node): number {
  if (a === b) return 0
  const position = a.compareDocumentPosition(b)
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED)) return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
  const [hostsOfA, hostsOfB] = [hostsAround(a), hostsAround(b)]
  for (const [at, here] of hostsOfA.entries()) {
    const there = hostsOfB[at]
    // Two that the page has taken out by now share no tree, and any order of them will do.
    if (there && there !== here) return here.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
  }
  return hostsOfA.length - hostsOfB.length
}

/** The node and the hosts of the trees it is in, outermost first. */
function hostsAround(node: Node): Node[] {
  const host = hostOf(node.getRootNode())
  return host ? [...hostsAround(host), node] : [node]
}

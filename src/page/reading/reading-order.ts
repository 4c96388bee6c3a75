import { hostOf } from './text-roots'

/** How many nodes are merged between two chances to stop. */
const PER_STEP = 200

/**
 * Sorts by where nodes stand on the page, with what is in a shadow root or frame where its host stands.
 *
 * It stops now and then, because a page of some megabytes takes a second; what is in order already costs next to nothing.
 */
export function* inReadingOrder<T>(items: Iterable<T>, nodeOf: (item: T) => Node): Generator<void, T[]> {
  const all = [...items]
  if (all.length < 2) return all
  const half = all.length >> 1
  const left = yield* inReadingOrder(all.slice(0, half), nodeOf)
  const right = yield* inReadingOrder(all.slice(half), nodeOf)
  const isBefore = (a: T, b: T) => compareNodes(nodeOf(a), nodeOf(b)) <= 0
  if (isBefore(left.at(-1) as T, right[0] as T)) return [...left, ...right]
  const sorted: T[] = []
  let at = 0
  for (const [index, item] of right.entries()) {
    if (index % PER_STEP === PER_STEP - 1) yield
    while (at < left.length && isBefore(left[at] as T, item)) sorted.push(left[at++] as T)
    sorted.push(item)
  }
  return [...sorted, ...left.slice(at)]
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

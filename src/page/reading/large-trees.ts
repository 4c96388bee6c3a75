/** In how many elements a search through all of them, or the joining of their text, takes half as long as a slice of the reading may. */
export const MOST_ELEMENTS = 8000

/** How many elements stand below a node. */
export function elementsIn(node: Node): number {
  return (node as Element).getElementsByTagName?.('*').length ?? 0
}

/** The elements below a node that match a selector. The search may stop after every part of a large tree. */
export function* elementsBelow(node: ParentNode & Node, selector: string): Generator<void, Element[]> {
  yield
  if (elementsIn(node) < MOST_ELEMENTS) return [...node.querySelectorAll(selector)]
  const found: Element[] = []
  for (const child of [...node.children]) {
    if (child.matches(selector)) found.push(child)
    found.push(...(yield* elementsBelow(child, selector)))
  }
  return found
}

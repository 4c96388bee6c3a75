/** In how many elements a search through all of them takes half as long as a slice of the reading may. */
export const MOST_ELEMENTS = 4000

/** Whether a node holds more elements than can be searched at once; tells without counting the rest. */
export function isLarge(node: Node): boolean {
  return Boolean((node as Element).getElementsByTagName?.('*')[MOST_ELEMENTS])
}

/** The elements below a node that match a selector. The search may stop after every part of a large tree. */
export function* elementsBelow(node: ParentNode & Node, selector: string): Generator<void, Element[]> {
  const found: Element[] = []
  if (!isLarge(node)) found.push(...node.querySelectorAll(selector))
  else {
    for (const child of [...node.children]) {
      if (child.matches(selector)) found.push(child)
      found.push(...(yield* elementsBelow(child, selector)))
    }
  }
  yield
  return found
}

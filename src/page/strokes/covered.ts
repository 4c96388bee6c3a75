import { composedContains } from './composed-tree'

/** How many things may lie over a word before it counts as covered. */
const MOST_LAYERS = 12

/**
 * Whether something of the page, other than what the element is part of, is painted over a point of it: a sticky header,
 * a menu, a dialog. `ours` is left out of account.
 *
 * The point is in the viewport of the element's own document.
 */
export function isCovered(element: Element, x: number, y: number, ours: Element): boolean {
  const page = element.ownerDocument
  const top = deepest(page.elementFromPoint(x, y), x, y)
  if (top && top !== ours && isOneThing(top, element)) return false
  for (const layer of page.elementsFromPoint(x, y).slice(0, MOST_LAYERS)) {
    if (layer === ours) continue
    if (isOneThing(deepest(layer, x, y) ?? layer, element)) return false
    if (isPainted(layer)) return true
  }
  return true
}

function isOneThing(layer: Element, element: Element): boolean {
  return composedContains(layer, element) || composedContains(element, layer)
}

/** The element at a point within the open shadow roots of the one that the document names. */
function deepest(element: Element | null, x: number, y: number): Element | null {
  let at = element
  while (at?.shadowRoot) {
    const inner = at.shadowRoot.elementFromPoint(x, y)
    if (!inner || inner === at || inner.getRootNode() !== at.shadowRoot) return at
    at = inner
  }
  return at
}

const PICTURES = 'img,video,canvas,iframe,embed,object,picture,dialog'

/** Whether an element hides what is behind it. */
function isPainted(element: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(element)
  const isClear = /(^rgba.*,|\/)\s*0(\.[0-2]\d*)?\)$/.test(backgroundColor)
  if (!isClear || backgroundImage !== 'none' || element.matches(PICTURES)) return true
  // The rows and heads of tables are no layers at a point: only their cells are.
  return element.matches('td,th,tr') && isPainted(element.parentElement as Element)
}

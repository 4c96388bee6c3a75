import { isIn } from './box'
import { composedContains, composedParent } from './composed-tree'

/**
 * Whether something of the page, other than what the element is part of, is painted over a point of it: a sticky header,
 * a menu, a dialog. `ours` is left out of account.
 *
 * The point is in the viewport of the element's own document.
 */
export function isCovered(element: Element, x: number, y: number, ours: Element): boolean {
  const page = element.ownerDocument
  if (isOneThing(deepest(page.elementFromPoint(x, y), x, y), element)) return false
  const isHit = getComputedStyle(element).pointerEvents !== 'none'
  for (const layer of page.elementsFromPoint(x, y)) {
    if (layer === ours) continue
    if (isOneThing(deepest(layer, x, y), element)) return false
    if (isPainted(layer, x, y) && (isHit || isAbove(layer, element))) return true
  }
  return true
}

function isOneThing(layer: Element | null, element: Element): boolean {
  return composedContains(layer, element) || composedContains(element, layer)
}

/** The element at a point within the open shadow roots of the one that the document names. */
function deepest(element: Element | null, x: number, y: number): Element | null {
  let at = element
  while (at?.shadowRoot) {
    const inner = at.shadowRoot.elementFromPoint(x, y)
    if (inner?.getRootNode() !== at.shadowRoot) break
    at = inner
  }
  return at
}

const PICTURES = 'img,video,canvas,iframe,embed,object,dialog'

/**
 * Whether an element hides what is behind it at a point. Beside its own box it is hit too, where a link is stretched over
 * its card; a dialog is hit there in what dims the page.
 */
function isPainted(element: Element, x: number, y: number): boolean {
  return (
    element.checkVisibility({ opacityProperty: true }) &&
    (element.matches('dialog') || [...element.getClientRects()].some((box) => isIn(box, x, y))) &&
    hides(element)
  )
}

function hides(element: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(element)
  const isClear = /(^rgba.*,|\/)\s*0(\.[0-2]\d*)?\)$/.test(backgroundColor)
  if (!isClear || backgroundImage !== 'none' || element.matches(PICTURES)) return true
  // The rows and heads of tables are no layers at a point: only their cells are.
  return element.matches('td,th,tr') && hides(element.parentElement as Element)
}

/**
 * Whether the page says of a layer that it lies above. Words that let the pointer through are no layer at a point
 * themselves, so that the picture or field they are written over would count as lying over them.
 */
function isAbove(layer: Element, element: Element): boolean {
  for (let at: Element | null = layer; at && !composedContains(at, element); at = composedParent(at)) {
    if (+getComputedStyle(at).zIndex > 0) return true
  }
  return false
}

import { elementsBelow } from './large-trees'

/** What holds text that a reader never sees as text of the page, or that they write themselves. */
const UNREAD =
  'script,style,noscript,template,textarea,select,input,iframe,object,canvas,svg,[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"]'

/** Whether an element's text belongs to the page: no script, no form field, nothing that the reader edits. */
export function isPageText(element: Element | null): boolean {
  return element !== null && !element.closest(UNREAD)
}

/** Whether the reader can see an element. Cheap only while the page's layout is up to date. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
}

/** The fields for passwords at and below a node. */
export function* passwordFields(node: ParentNode & Node): Generator<void, Element[]> {
  const field = 'input[type="password"]'
  const fields = yield* elementsBelow(node, field)
  return 'matches' in node && (node as Element).matches(field) ? [node as Element, ...fields] : fields
}

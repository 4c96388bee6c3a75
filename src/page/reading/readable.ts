import { elementAround } from './text-roots'

/** What holds text that a reader never sees as text of the page, or that they write themselves. */
const UNREAD =
  'script,style,noscript,template,textarea,select,input,iframe,object,canvas,svg,[contenteditable=""],[contenteditable="true" i],[contenteditable="plaintext-only" i]'

/** Whether an element's text belongs to the page: no script, no form field, nothing that the reader edits. */
export function isPageText(element: Element | null): boolean {
  return element !== null && !element.closest(UNREAD)
}

const SEEN: CheckVisibilityOptions = { visibilityProperty: true, opacityProperty: true }

/** Whether the reader can see an element. Cheap only while the page's layout is up to date. */
export function isSeen(element: Element): boolean {
  let at: Element | null = element
  if (at.checkVisibility(SEEN)) return true
  // What is shown as its contents alone has no box, and yet is seen where these are.
  while (at && getComputedStyle(at).display === 'contents') at = elementAround(at)
  return Boolean(at?.checkVisibility(SEEN))
}

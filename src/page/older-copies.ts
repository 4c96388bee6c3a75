/** What our closed roots hold that nobody else's do: it is how a newer copy of the extension finds an older one's element. */
export const ROOT_MARK = 'coverage-notes-root'

/** The closed shadow root of an element, which only an extension's content script may open; null where there is none. */
function closedRoot(element: Element): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null
  try {
    return element instanceof HTMLElement ? (chrome.dom?.openOrClosedShadowRoot(element) ?? null) : null
  } catch {
    return null
  }
}

/** Whether an element is ours, of this copy or another. */
function isOurs(element: Element): boolean {
  // The element is a bare custom-less div; no attribute on it may tell us from others, so the mark is inside.
  return element.attributes.length === 0 && closedRoot(element)?.querySelector(`[data-mark="${ROOT_MARK}"]`) != null
}

/** Takes away the elements that older copies of the extension left in the document. */
export function removeOlderCopies(): void {
  for (const element of [...(document.documentElement?.children ?? [])]) {
    if (isOurs(element)) element.remove()
  }
}

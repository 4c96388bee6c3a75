/**
 * Runs in the page: listens, in capture and as early as a page can, to every event that any target may have, and tells
 * all that an event carries. `nameOf` says which node is meant.
 */
export function overhear(note: (what: string) => void, nameOf: (node: unknown) => string): void {
  const types = new Set(
    (
      'DOMActivate DOMMouseScroll MozMousePixelScroll focusin focusout textInput beforecopy beforecut beforepaste ' +
      'compositionstart compositionupdate compositionend message messageerror error unhandledrejection storage toggle ' +
      'selectionchange webkitAnimationStart webkitTransitionEnd gesturestart touchstart touchmove touchend popstate'
    ).split(' '),
  )
  for (const owner of [window, document, Element.prototype, HTMLElement.prototype]) {
    for (const key in owner) if (key.startsWith('on')) types.add(key.slice(2))
  }
  const told = (event: Event) => {
    const parts: string[] = []
    for (const key in event) {
      const value: unknown = Reflect.get(event, key)
      if (key === 'type' || key === key.toUpperCase()) continue
      if (typeof value === 'string' && value !== '') parts.push(`${key}=${value}`)
      else if (value instanceof Node && key !== 'target') parts.push(`${key}=${nameOf(value)}`)
    }
    if (event instanceof MessageEvent) parts.push(`data=${JSON.stringify(event.data)}`)
    if (/^(copy|cut|paste|select)/.test(event.type))
      parts.push(`selection=${getSelection()} in=${nameOf(getSelection()?.anchorNode)}`)
    return parts.join(' ')
  }
  const hear = (event: Event) => note(`event ${event.type} at ${nameOf(event.target)} ${told(event)}`)
  const listen = (target: EventTarget) => {
    for (const type of types) {
      target.addEventListener(type, hear, { capture: true })
      if (target instanceof Element) target.addEventListener(type, hear)
    }
  }
  listen(window)
  listen(document)
  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      const changed = [...addedNodes, ...removedNodes].map(nameOf).join(' ')
      note(`mutation ${type} in ${nameOf(target)}: ${changed}${attributeName ?? ''}`)
      for (const node of addedNodes) if (node.parentNode === document.documentElement) listen(node)
    }
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
}

/**
 * Gives jsdom, which lays nothing out, the browser's way of telling whether the reader can see an element: by the
 * computed styles of the element and those around it.
 */
export function addVisibility(): void {
  Element.prototype.checkVisibility = function isVisible({ visibilityProperty, opacityProperty } = {}) {
    if (!this.isConnected || getComputedStyle(this).display === 'contents') return false
    if (visibilityProperty && getComputedStyle(this).visibility === 'hidden') return false
    for (let at: Element | null = this; at; at = around(at)) {
      const { display, opacity } = getComputedStyle(at)
      if (display === 'none' || (opacityProperty && opacity === '0')) return false
    }
    return true
  }
}

function around(element: Element): Element | null {
  const root = element.getRootNode()
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

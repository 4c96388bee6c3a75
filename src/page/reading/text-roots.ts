/** A document or an open shadow root: a tree of its own, into which no walk of its host's tree enters. */
export type TextRoot = Document | ShadowRoot

/** Whether a node or an event's target is an element that holds a document of its own. */
export function isFrame(target: unknown): boolean {
  return /^i?frame$/i.test((target as Element).localName)
}

/** The tree of an element: its open shadow root, or the document of a frame of the same origin. */
export function rootOf(host: Element): TextRoot | null {
  try {
    return host.shadowRoot ?? (isFrame(host) ? (host as HTMLIFrameElement).contentDocument : null)
  } catch {
    // Another origin's: not ours to read.
    return null
  }
}

/** Whether a node is in the page or in a frame of it. Of a frame that is gone Firefox lets nobody touch anything any more. */
export function isInPage(node: Node): boolean {
  try {
    return node.isConnected && Boolean((node.ownerDocument ?? (node as Document)).defaultView)
  } catch {
    return false
  }
}

/** The element that a tree hangs on: a shadow root's host, a frame's element; null for the page itself. */
export function hostOf(root: Node): Element | null {
  if ('host' in root) return (root as ShadowRoot).host
  return (root as Document).defaultView?.frameElement ?? null
}

/** The element that a text or an element is shown in: what stands bare in a shadow root is shown in its host. */
export function elementAround(node: Text | Element): Element | null {
  return node.parentElement ?? hostOf(node.getRootNode())
}

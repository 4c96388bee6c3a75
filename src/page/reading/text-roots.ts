/** A document or an open shadow root: a tree of its own, into which no walk of its host's tree enters. */
export type TextRoot = Document | ShadowRoot

/** The tree of an element: its open shadow root, or the document of a frame of the same origin. */
export function rootOf(host: Element): TextRoot | null {
  if (host.shadowRoot) return host.shadowRoot
  return host.localName === 'iframe' || host.localName === 'frame' ? frameDocument(host as HTMLIFrameElement) : null
}

function frameDocument(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument
  } catch {
    // Another origin's: not ours to read.
    return null
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

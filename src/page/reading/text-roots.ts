import { elementsBelow } from './large-trees'

/** A document or an open shadow root: a tree of its own, into which no walk of its host's tree enters. */
export type TextRoot = Document | ShadowRoot

/** The tags that most elements of a page have, the commonest first; among the others are custom elements and frames. */
const COMMON =
  'td,li,div,span,a,p,tr,path,strong,em,b,i,br,img,option,ul,h1,h2,h3,h4,button,form,input,label,script,section,svg,table,tbody,th'

/** The elements that may have a tree of their own: frames, custom elements, and those with nothing else in them. */
const HOSTS = `:not(${COMMON}),:empty:is(div,span,p,article,aside,blockquote,footer,header,main,nav,section)`

/** The open shadow roots and readable frames at and below a node, not those within them. */
export function* rootsBelow(node: Element | TextRoot): Generator<void, TextRoot[]> {
  const hosts = yield* elementsBelow(node, HOSTS)
  if ('localName' in node) hosts.push(node)
  return hosts.flatMap((host) => rootOf(host) ?? [])
}

/** The tree of an element: its open shadow root, or the document of a frame of the same origin. */
function rootOf(host: Element): TextRoot | null {
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

/** The element that a text is shown in: a text that stands bare in a shadow root is shown in its host. */
export function elementAround(text: Text): Element | null {
  return text.parentElement ?? hostOf(text.getRootNode())
}

import { namesDrug } from '../core/treatment-words'

/** How long one slice of reading may hold the page, in milliseconds. */
const SLICE_MS = 8

/** How many text nodes are read between two looks at the clock. */
const NODES_PER_LOOK = 200

/** What holds text that a reader never sees, or not as text of the page. */
const UNREAD = 'script, style, noscript, template, textarea, select'

/**
 * Calls back once, when the page's text names one of the drugs: now, or when the page adds such text later.
 *
 * Reads in slices of at most 8 ms, and after the first reading only what was added.
 */
export function watchForDrug(onFound: () => void, signal: AbortSignal): void {
  if (namesDrug(document.title)) {
    onFound()
    return
  }

  const unread: Node[] = [document.documentElement]
  let texts = textsBelow(unread)
  let isScheduled = false

  const readSlice = () => {
    isScheduled = false
    const end = performance.now() + SLICE_MS
    while (!signal.aborted && performance.now() < end) {
      for (let read = 0; read < NODES_PER_LOOK; read++) {
        const next = texts.next()
        if (next.done) {
          texts = textsBelow(unread)
          return
        }
        if (namesDrug(next.value.data)) {
          observer.disconnect()
          onFound()
          return
        }
      }
    }
    if (!signal.aborted) schedule()
  }
  const schedule = () => {
    if (isScheduled) return
    isScheduled = true
    if ('requestIdleCallback' in globalThis) requestIdleCallback(readSlice, { timeout: 500 })
    else setTimeout(readSlice)
  }
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'characterData') unread.push(record.target)
      else for (const node of record.addedNodes) unread.push(node)
    }
    schedule()
  })

  observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true })
  signal.addEventListener('abort', () => observer.disconnect())
  schedule()
}

/** The text nodes at and below the unread nodes, taking each off the list; those that a reader never sees are left out. */
function* textsBelow(unread: Node[]): Generator<Text, void> {
  for (let node = unread.pop(); node; node = unread.pop()) {
    const element = node instanceof Element ? node : node.parentElement
    if (!node.isConnected || element?.closest(UNREAD)) continue
    if (node instanceof Text) yield node
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (below) => {
      if (below instanceof Text) return NodeFilter.FILTER_ACCEPT
      return (below as Element).matches(UNREAD) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
    })
    while (walker.nextNode()) yield walker.currentNode as Text
  }
}

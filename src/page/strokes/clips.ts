import { composedParent } from './composed-tree'

let clips = new WeakMap<Element, readonly Element[]>()

/** The elements that cut off what reaches out of them, around an element: scrollers, and boxes that hide their overflow. */
export function clipsAround(element: Element): readonly Element[] {
  const before = clips.get(element)
  if (before) return before
  const found: Element[] = []
  let isFree = false
  for (let at: Element | null = element; at; at = composedParent(at)) {
    const { position, overflowX, overflowY } = getComputedStyle(at)
    // What is positioned is cut off only by what it is positioned in.
    if (isFree && position === 'static') continue
    const isRoot = at.localName === 'html' || at.localName === 'body'
    if (!isRoot && (overflowX !== 'visible' || overflowY !== 'visible')) found.push(at)
    if (at.localName === 'iframe' || at.localName === 'frame') found.push(at)
    isFree = position === 'absolute' || position === 'fixed'
    if (position === 'fixed' && at.ownerDocument === document) break
  }
  clips.set(element, found)
  return found
}

/** Forgets what was found: styles may have changed. */
export function forgetClips(): void {
  clips = new WeakMap()
}

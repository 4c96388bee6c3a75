import { composedParent } from './composed-tree'

let clips = new WeakMap<Element, readonly Element[]>()

/** The elements that cut off what reaches out of them, around an element: scrollers, and boxes that hide their overflow. */
export function clipsAround(element: Element): readonly Element[] {
  const before = clips.get(element)
  if (before) return before
  const found: Element[] = []
  let isFree = false
  for (let at: Element | null = element; at; at = composedParent(at)) {
    const { position, overflow } = getComputedStyle(at)
    // What is positioned is cut off only by what it is positioned in.
    if (isFree && position === 'static') continue
    if (!at.matches('html,body') && overflow !== 'visible') found.push(at)
    if (at.matches('iframe,frame')) found.push(at)
    const isFixed = position === 'fixed'
    isFree = isFixed || position === 'absolute'
    if (isFixed && at.ownerDocument === document) break
  }
  clips.set(element, found)
  return found
}

/** Forgets what was found: styles may have changed. */
export function forgetClips(): void {
  clips = new WeakMap()
}

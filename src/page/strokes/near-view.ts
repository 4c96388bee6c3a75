import type { PlacedMention } from '../reading/page-text'
import { elementAt } from '../reading/text-place'
import { elementAround, isInPage } from '../reading/text-roots'
import { isInline } from '../reading/text-run'

/** Words that stand less far out of their block come into view within the margin that is watched anyway, in pixels. */
const FAR = 99

/** Keeps track of the mentions whose block is in or near the window. */
export interface NearView {
  show(mentions: readonly PlacedMention[]): void
  /** The mentions by block. */
  near(): readonly (readonly PlacedMention[])[]
  stop(): void
}

/** `onChange` is called when blocks come near the window or leave it. */
export function watchNearView(onChange: () => void): NearView {
  let byBlock = new Map<Element, PlacedMention[]>()
  const near = new Set<Element>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting || reachesOut(target)) near.add(target)
        else near.delete(target)
      }
      onChange()
    },
    { rootMargin: '40%' },
  )
  return {
    show(mentions) {
      const before = byBlock
      byBlock = new Map()
      for (const mention of mentions) {
        const block = elementOf(mention)
        if (!block) continue
        const others = byBlock.get(block)
        if (others) others.push(mention)
        else byBlock.set(block, [mention])
      }
      for (const block of before.keys()) {
        if (byBlock.has(block)) continue
        near.delete(block)
        // Firefox takes no block of a frame that is gone.
        if (isInPage(block)) observer.unobserve(block)
      }
      for (const block of byBlock.keys()) if (!before.has(block)) observer.observe(block)
    },
    near: () => [...near].filter(isInPage).map((block) => byBlock.get(block) ?? []),
    stop: () => observer.disconnect(),
  }
}

/**
 * Whether words stand so far out of their block, as in a body that is no higher than the window, that they may be in
 * view without it. What the browser has not laid out is not laid out for this.
 */
function reachesOut(block: Element): boolean {
  return (
    block.checkVisibility({ contentVisibilityAuto: true }) &&
    block.scrollHeight - block.clientHeight + block.scrollWidth - block.clientWidth > FAR
  )
}

/** The block that is watched: what the words stand in that is no inline element and has a box. */
function elementOf(mention: PlacedMention): Element | null {
  let at = elementAt(mention)
  while (at && (isInline(at) || !at.checkVisibility())) at = elementAround(at)
  return at
}

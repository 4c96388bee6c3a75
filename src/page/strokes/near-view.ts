import type { PlacedMention } from '../reading/page-text'
import { elementAt } from '../reading/text-place'
import { elementAround } from '../reading/text-roots'
import { isInline } from '../reading/text-run'

/** Keeps track of the mentions whose block is in or near the window. */
export interface NearView {
  show(mentions: readonly PlacedMention[]): void
  readonly near: Iterable<readonly PlacedMention[]>
  stop(): void
}

/** `onChange` is called when blocks come near the window or leave it. */
export function watchNearView(onChange: () => void): NearView {
  let byBlock = new Map<Element, PlacedMention[]>()
  const near = new Set<Element>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target)
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
        observer.unobserve(block)
        near.delete(block)
      }
      for (const block of byBlock.keys()) if (!before.has(block)) observer.observe(block)
    },
    near: {
      *[Symbol.iterator]() {
        for (const block of near) yield byBlock.get(block) ?? []
      },
    },
    stop: () => observer.disconnect(),
  }
}

/** The block that is watched: what the words stand in that is no inline element and has a box. */
function elementOf(mention: PlacedMention): Element | null {
  let at = elementAt(mention)
  while (at && (isInline(at) || !at.checkVisibility())) at = elementAround(at)
  return at
}

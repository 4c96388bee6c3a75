import type { Block } from './block'

/** A block before it knows its neighbours. */
export type BlockDraft = Omit<Block, 'previous' | 'next'>

/** A block that knows its neighbours. */
export type Linked<Draft extends BlockDraft> = Draft & {
  readonly previous: Linked<Draft> | null
  readonly next: Linked<Draft> | null
}

/** Gives blocks their neighbours, in the order in which they come. */
export function linkBlocks<Draft extends BlockDraft>(drafts: readonly Draft[]): Linked<Draft>[] {
  const blocks: Linked<Draft>[] = []
  for (const [index, draft] of drafts.entries()) {
    blocks.push({
      ...draft,
      get previous() {
        return blocks[index - 1] ?? null
      },
      get next() {
        return blocks[index + 1] ?? null
      },
    })
  }
  return blocks
}

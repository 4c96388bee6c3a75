import type { Block } from './block'

/** A block before it knows its neighbours. */
export type BlockDraft = Omit<Block, 'previous' | 'next'>

/** A block that knows its neighbours. */
export type Linked<Draft extends BlockDraft> = Draft & {
  readonly previous: Linked<Draft> | null
  readonly next: Linked<Draft> | null
}

/** A block whose next neighbour is told when there is one. */
type Linking<Draft extends BlockDraft> = Draft & {
  readonly previous: Linking<Draft> | null
  next: Linking<Draft> | null
}

/** Gives blocks their neighbours, in the order in which they come; `follows` tells whether one is a neighbour of the one before it. */
export function linkBlocks<Draft extends BlockDraft>(
  drafts: readonly Draft[],
  follows: (index: number) => boolean = () => true,
): Linked<Draft>[] {
  const blocks: Linking<Draft>[] = []
  for (const [index, draft] of drafts.entries()) {
    const previous = (follows(index) && blocks.at(-1)) || null
    const block: Linking<Draft> = { ...draft, previous, next: null }
    if (previous) previous.next = block
    blocks.push(block)
  }
  return blocks
}

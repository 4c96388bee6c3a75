import type { PlacedMention, ReadRun } from './page-text'
import { isSeen } from './readable'
import { inReadingOrder } from './reading-order'
import { elementAt } from './text-place'

/** The mentions of runs that the reader can see, in reading order, a run at a time. */
export function* seenMentions(runs: Iterable<ReadRun>): Generator<void, PlacedMention[]> {
  const seen: PlacedMention[] = []
  for (const { mentions } of yield* inReadingOrder(runs, ({ pieces }) => pieces[0].node)) {
    yield
    for (const mention of mentions) if (isMentionSeen(mention)) seen.push(mention)
  }
  return seen
}

/** Whether the reader can see a mention. */
export function isMentionSeen(mention: PlacedMention): boolean {
  const element = elementAt(mention)
  return element !== null && isSeen(element)
}

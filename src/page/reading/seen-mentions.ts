import type { PlacedMention, ReadRun } from './page-text'
import { isSeen } from './readable'
import { inReadingOrder } from './reading-order'
import { elementAt } from './text-place'
import { isInPage } from './text-roots'

/** The mentions of runs that the reader can see, in reading order, a run at a time. */
export function* seenMentions(runs: Iterable<ReadRun>): Generator<void, PlacedMention[]> {
  const seen: PlacedMention[] = []
  const nodeOf = ({ pieces }: ReadRun) => pieces[0].node
  const there = [...runs].filter((run) => isInPage(nodeOf(run)))
  for (const { mentions } of yield* inReadingOrder(there, nodeOf)) {
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

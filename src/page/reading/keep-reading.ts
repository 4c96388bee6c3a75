import type { Finder } from '../../core/mentions/find-mentions'
import { type PageReader, readPage } from './page-reader'
import type { PlacedMention } from './page-text'
import { seenMentions } from './seen-mentions'
import { slicedWork, type Work } from './sliced-work'

/** How long a summing-up holds before the next one, in milliseconds: a page may change many times a second. */
const HOLDS_MS = 250

/** The part of the time that summing up may take. */
const SHARE = 0.05

/**
 * Reads the page until the signal ends, and sums up what the reader can see of it, then again after each change.
 *
 * `sumUp` does more with each summing-up, a step at a time.
 */
export function keepReading(
  finder: Finder,
  signal: AbortSignal,
  sumUp: (mentions: readonly PlacedMention[], state: PageReader['state']) => Work,
): { again(): void } {
  let isOutOfDate = false
  let isSummingUp = false

  const start = () => {
    if (isSummingUp || !isOutOfDate || signal.aborted) return
    isSummingUp = true
    isOutOfDate = false
    work.add(summingUp())
  }
  function* summingUp(): Work {
    yield* sumUp(yield* seenMentions(reader.runs), reader.state)
  }
  const work = slicedWork(signal, (tookMs) => {
    setTimeout(
      () => {
        isSummingUp = false
        start()
      },
      Math.max(HOLDS_MS, tookMs / SHARE),
    )
  })
  const again = () => {
    isOutOfDate = true
    start()
  }
  const reader = readPage(finder, signal, again)
  return { again }
}

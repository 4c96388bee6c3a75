import type { Comparison } from './comparison'

/** From how much on a ratio counts as worse. */
const WORSE_FROM = 1.2

/** A ratio that got worse. */
export interface Worse {
  readonly now: Comparison
  readonly before: Comparison
  /** By how much the ratio grew: 1.2 is 20 %. */
  readonly by: number
}

/** Every ratio that is worse by 20 % or more than before. */
export function worseRatios(now: readonly Comparison[], before: readonly Comparison[]): Worse[] {
  const old = new Map(before.map((comparison) => [comparison.id, comparison]))
  return now.flatMap((comparison) => {
    const was = old.get(comparison.id)
    if (!was) return []
    const by = comparison.ratio.median / was.ratio.median
    return by >= WORSE_FROM ? [{ now: comparison, before: was, by }] : []
  })
}

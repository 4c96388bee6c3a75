import { type Spread, spreadOf } from './spread'

/** What a number counts: less is better in all of them. */
export type Unit = 'ms' | 'µs' | 'bytes' | 'misses' | 'per frame' | 'starts'

/** One measured thing of ours beside its peer: less than the peer is better. */
export interface Comparison {
  /** What the results file knows it by: `reading/500 kB/first/bare walk`. */
  readonly id: string
  readonly what: string
  readonly peer: string
  readonly unit: Unit
  readonly ours: Spread
  readonly theirs: Spread
  /** Ours by theirs, run by run. */
  readonly ratio: Spread
  /** What the ratio may be at the most; null where the numbers only inform. */
  readonly hold: number | null
}

/** What is compared, and the values of each run: the nth of ours was measured right beside the nth of theirs. */
export interface Measured extends Pick<Comparison, 'id' | 'what' | 'peer' | 'unit'> {
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
  readonly hold?: number
}

/** Compares measured values with those of a peer. */
export function compare({ ours, theirs, hold, ...named }: Measured): Comparison {
  const runs = Math.min(ours.length, theirs.length)
  const ratios = ours.slice(0, runs).map((value, run) => value / (theirs[run] as number))
  return { ...named, ours: spreadOf(ours), theirs: spreadOf(theirs), ratio: spreadOf(ratios), hold: hold ?? null }
}

/** Compares measured values with a fixed limit, which the ratio is to stay below. */
export function compareWithLimit({
  limit,
  ...measured
}: Pick<Measured, 'id' | 'what' | 'unit' | 'ours'> & { readonly limit: number }): Comparison {
  const theirs = measured.ours.map(() => limit)
  return compare({ ...measured, peer: 'limit', theirs, hold: 1 })
}

/** Whether a ratio is what it has to be; true where nothing is asked of it. */
export function holds({ ratio, hold }: Comparison): boolean {
  return hold === null || ratio.median <= hold
}

import type { BrowserName } from '../browser/driver'
import type { Comparison } from './comparison'

/** What a measurement is run with. */
export interface BenchOptions {
  /** The browsers to measure in, where the measurement can be made in both. */
  readonly browsers: readonly BrowserName[]
  /** Fewer runs, to see that everything works. */
  readonly isQuick: boolean
  /** Tells the person in front of the terminal what is being measured. */
  readonly say: (line: string) => void
}

/** One subject of the benchmarks. */
export interface Measurement {
  /** What `--only` picks it by. */
  readonly name: string
  readonly title: string
  /** How it is measured, in Markdown, for the reader of docs/performance.md. */
  readonly method: string
  /** What missed its limit and why, or what else the numbers do not say, in Markdown; by the beginning of a comparison's id. */
  readonly remarks?: Readonly<Record<string, string>>
  run(options: BenchOptions): Promise<readonly Comparison[]>
}

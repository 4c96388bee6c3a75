import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Comparison } from './comparison'

/** Where the last results are kept. */
export const RESULTS_FILE = 'bench/results.json'

/** The results of one or more runs. */
export interface Results {
  /** What it was measured with: browsers, processor. */
  readonly measuredWith: string
  readonly comparisons: readonly Comparison[]
}

/** Reads results; null when the file is not there. */
export function readResults(file: string): Results | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : null
}

/** Writes results, with the numbers as precise as they are worth. */
export function writeResults(file: string, results: Results): void {
  const round = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value)
  writeFileSync(file, `${JSON.stringify(results, round, 2)}\n`)
}

/** The old comparisons with the new ones in their places; those of a measured part that are no longer made are left out. */
export function mergeComparisons(
  old: readonly Comparison[],
  fresh: readonly Comparison[],
  measured: readonly string[],
): Comparison[] {
  const kept = old.filter(({ id }) => !measured.includes(partOf(id)))
  return [...kept, ...fresh]
}

/** The measurement that a comparison belongs to. */
export function partOf(id: string): string {
  return id.split('/')[0] ?? id
}

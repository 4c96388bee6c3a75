import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chartsOf } from './charts'
import { type Comparison, holds } from './comparison'
import type { BenchOptions, Measurement } from './measurement'
import { performancePage } from './performance-page'
import { mergeComparisons, RESULTS_FILE, type Results, readResults, writeResults } from './results-file'
import { printedTable, TABLE_HEAD, tableRow, times } from './table'
import { worseRatios } from './worse'

/** Where what was measured is written for readers. */
export const DOC_FILE = 'docs/performance.md'
const CHARTS_FOLDER = 'docs/charts'

/** One run of the benchmarks. */
export interface BenchRun extends BenchOptions {
  /** All that there are, in the order of the page. */
  readonly measurements: readonly Measurement[]
  /** Which of them are run. */
  readonly chosen: readonly Measurement[]
  /** A file of earlier results, which these are held against instead of being written. */
  readonly against: string | null
  /** Makes what is measured. */
  readonly prepare: () => Promise<unknown>
  /** With what is measured, in a sentence. */
  readonly measuredWith: () => string
  /** Prints for the reader. */
  readonly print: (text: string) => void
}

/** Measures, prints the table, and writes the results or holds them against earlier ones; gives the program's exit code. */
export async function runBench(run: BenchRun): Promise<number> {
  const { chosen, against, print, say } = run
  // Read before anything is measured: a wrong name should not cost an hour.
  const before = against === null ? null : readResults(against)
  if (against !== null && !before) throw new Error(`There are no results in ${against}.`)
  await run.prepare()
  const comparisons: Comparison[] = []
  for (const measurement of chosen) comparisons.push(...(await measurement.run(run)))
  say('')
  print(printedTable([TABLE_HEAD, ...comparisons.map(tableRow)]))
  const missed = comparisons.filter((comparison) => !holds(comparison))
  print(`\n${missed.length} of ${comparisons.filter(({ hold }) => hold !== null).length} are over their limit`)
  if (before) return showWorse(run, comparisons, before.comparisons)
  if (!run.isQuick) writeMeasured(run, comparisons)
  return 0
}

function showWorse(run: BenchRun, comparisons: readonly Comparison[], before: readonly Comparison[]): number {
  const worse = worseRatios(comparisons, before)
  for (const { now, before: was, by } of worse) {
    const change = `${times(was.ratio.median)} → ${times(now.ratio.median)}`
    run.print(`WORSE by ${Math.round((by - 1) * 100)} %  ${now.what} / ${now.peer}  ${change}`)
  }
  if (worse.length === 0) run.print(`No ratio is 20 % or more worse than in ${run.against}.`)
  return worse.length === 0 ? 0 : 1
}

function writeMeasured(run: BenchRun, comparisons: readonly Comparison[]): void {
  const old = readResults(RESULTS_FILE)?.comparisons ?? []
  const merged = mergeComparisons(
    old,
    comparisons,
    run.chosen.map(({ name }) => name),
  )
  const inOrder = run.measurements.flatMap(({ name }) => merged.filter(({ id }) => id.startsWith(`${name}/`)))
  const results = { measuredWith: run.measuredWith(), comparisons: inOrder }
  mkdirSync(dirname(RESULTS_FILE), { recursive: true })
  writeResults(RESULTS_FILE, results)
  writePage(results, run.measurements)
  run.print(`Wrote ${RESULTS_FILE} and ${DOC_FILE}`)
}

/** Writes the page and its charts from results. */
export function writePage(results: Results, measurements: readonly Measurement[]): void {
  rmSync(CHARTS_FOLDER, { recursive: true, force: true })
  mkdirSync(CHARTS_FOLDER, { recursive: true })
  for (const { file, svg } of measurements.flatMap((measurement) => chartsOf(measurement, results.comparisons))) {
    writeFileSync(join(CHARTS_FOLDER, file), svg)
  }
  writeFileSync(DOC_FILE, performancePage(results, measurements))
}

// Measures the extension against its peers in real browsers: `npm run bench`.
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import type { Comparison } from '../test/bench/comparison'
import { holds } from '../test/bench/comparison'
import { MEASUREMENTS } from '../test/bench/measurements'
import { performancePage } from '../test/bench/performance-page'
import { mergeComparisons, RESULTS_FILE, readResults, writeResults } from '../test/bench/results-file'
import { printedTable, TABLE_HEAD, tableRow, times } from '../test/bench/table'
import { worseRatios } from '../test/bench/worse'
import { BROWSERS } from '../test/browser/harness'
import { build } from './build'
import { findBrowser } from './find-browser'

const NAMES = MEASUREMENTS.map(({ name }) => name)
const DOC_FILE = 'docs/performance.md'

const HELP = `Usage: npm run bench [-- [--only NAME]… [--against FILE] [--quick]]

Measures the extension against its peers in real browsers, prints a table, and writes ${RESULTS_FILE} and ${DOC_FILE}.

  --only NAME      measures one subject, and leaves the others' results as they are: ${NAMES.join(', ')}
  --against FILE   writes nothing; shows every ratio that is 20 % or more worse than in FILE, and exits with 1 when there is one
  --quick          two runs of each, to see that it works; writes nothing
BROWSER=chromium or BROWSER=firefox narrows it to one browser.`

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    only: { type: 'string', multiple: true, default: [] },
    against: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
})
const unknown = values.only.filter((name) => !NAMES.includes(name))
if (values.help) console.log(HELP)
else if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(', ')}. There are: ${NAMES.join(', ')}`)
  process.exitCode = 2
} else await bench()

async function bench(): Promise<void> {
  // Read before anything is measured: a wrong name should not cost an hour.
  const before = values.against === undefined ? null : readResults(values.against)
  if (values.against !== undefined && !before) throw new Error(`There are no results in ${values.against}.`)
  await build({ browsers: ['chrome'] })
  const chosen = MEASUREMENTS.filter(({ name }) => values.only.length === 0 || values.only.includes(name))
  const comparisons: Comparison[] = []
  for (const measurement of chosen) {
    comparisons.push(...(await measurement.run({ browsers: BROWSERS, isQuick: values.quick, say })))
  }
  say('')
  console.log(printedTable([TABLE_HEAD, ...comparisons.map(tableRow)]))
  const missed = comparisons.filter((comparison) => !holds(comparison))
  console.log(`\n${missed.length} of ${comparisons.filter(({ hold }) => hold !== null).length} are over their limit`)
  if (before) showWorse(comparisons, before.comparisons)
  else if (!values.quick)
    write(
      comparisons,
      chosen.map(({ name }) => name),
    )
}

function showWorse(comparisons: readonly Comparison[], before: readonly Comparison[]): void {
  const worse = worseRatios(comparisons, before)
  for (const { now, before: was, by } of worse) {
    const change = `${times(was.ratio.median)} → ${times(now.ratio.median)}`
    console.log(`WORSE by ${Math.round((by - 1) * 100)} %  ${now.what} / ${now.peer}  ${change}`)
  }
  if (worse.length === 0) console.log(`No ratio is 20 % or more worse than in ${values.against}.`)
  else process.exitCode = 1
}

function write(comparisons: readonly Comparison[], measured: readonly string[]): void {
  const old = readResults(RESULTS_FILE)?.comparisons ?? []
  const merged = mergeComparisons(old, comparisons, measured)
  const inOrder = NAMES.flatMap((name) => merged.filter(({ id }) => id.startsWith(`${name}/`)))
  const results = { measuredWith: measuredWith(), comparisons: inOrder }
  mkdirSync(dirname(RESULTS_FILE), { recursive: true })
  writeResults(RESULTS_FILE, results)
  writeFileSync(DOC_FILE, performancePage(results, MEASUREMENTS))
  console.log(`Wrote ${RESULTS_FILE} and ${DOC_FILE}`)
}

/** The browsers and the machine, as far as they matter to whoever compares numbers. */
function measuredWith(): string {
  const versions = BROWSERS.map((name) => execFileSync(findBrowser(name).path, ['--version'], { encoding: 'utf8' }))
  const names = versions.map((version) => /^(?:Mozilla )?\w+ \d+/.exec(version.trim())?.[0] ?? version.trim())
  return `Measured with ${names.join(' and ')} on ${cpus().length} processor cores shared with other work.`
}

/** Shows what is going on in one line of the terminal, where there is one. */
function say(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${line}`)
}

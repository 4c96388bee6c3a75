// Measures the extension against its peers in real browsers: `npm run bench`.
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { MEASUREMENTS } from '../test/bench/measurements'
import { RESULTS_FILE, readResults } from '../test/bench/results-file'
import { DOC_FILE, runBench, writePage } from '../test/bench/run-bench'
import { BROWSERS } from '../test/browser/harness'
import { build } from './build'
import { findBrowser } from './find-browser'

const NAMES = MEASUREMENTS.map(({ name }) => name)

const HELP = `Usage: npm run bench [-- [--only NAME]… [--against FILE] [--quick] | --page]

Measures the extension against its peers in real browsers, prints a table, and writes ${RESULTS_FILE} and ${DOC_FILE} with its charts.

  --only NAME      measures one subject, and leaves the others' results as they are: ${NAMES.join(', ')}
  --against FILE   writes nothing; shows every ratio that is 20 % or more worse than in FILE, and exits with 1 when there is one
  --quick          two runs of each, to see that it works; writes nothing
  --page           measures nothing; writes ${DOC_FILE} and its charts anew from ${RESULTS_FILE}
BROWSER=chromium or BROWSER=firefox narrows it to one browser.`

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    only: { type: 'string', multiple: true, default: [] },
    against: { type: 'string' },
    quick: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
  },
})
const unknown = values.only.filter((name) => !NAMES.includes(name))
if (values.help) console.log(HELP)
else if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(', ')}. There are: ${NAMES.join(', ')}`)
  process.exitCode = 2
} else if (values.page) {
  const results = readResults(RESULTS_FILE)
  if (!results) throw new Error(`There are no results in ${RESULTS_FILE}.`)
  writePage(results, MEASUREMENTS)
} else {
  process.exitCode = await runBench({
    measurements: MEASUREMENTS,
    chosen: MEASUREMENTS.filter(({ name }) => values.only.length === 0 || values.only.includes(name)),
    against: values.against ?? null,
    browsers: BROWSERS,
    isQuick: values.quick,
    prepare: () => build({ browsers: ['chrome'] }),
    measuredWith,
    print: console.log,
    say,
  })
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

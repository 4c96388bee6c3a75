// The long tests of what must not break, and their figures in docs/reliability.md: `npm run soak`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brokenDisk } from '../test/reliability/soak/broken-disk'
import { busyHour } from '../test/reliability/soak/busy-hour'
import { generated } from '../test/reliability/soak/generated'
import { longTexts } from '../test/reliability/soak/long-texts'
import { patternsJudged } from '../test/reliability/soak/patterns-judged'
import { reliabilityPage, type SoakResults } from '../test/reliability/soak/reliability-page'
import { build } from './build'

const root = join(import.meta.dirname, '..')
const DOC_FILE = 'docs/reliability.md'
const RESULTS_FILE = 'bench/reliability.json'
const INTRO_FILE = 'test/reliability/soak/introduction.md'
const SOAKS = [generated, longTexts, patternsJudged, busyHour, brokenDisk]
const NAMES = SOAKS.map(({ name }) => name)

const HELP = `Usage: npm run soak [-- --only NAME]…

Runs the long tests (some half an hour), and writes their figures into ${RESULTS_FILE} and ${DOC_FILE}.
Stops with an error where something broke.

  --only NAME   runs one of them: ${NAMES.join(', ')}; none of them (--only page) writes the page anew
BROWSER=chromium or BROWSER=firefox narrows it to one browser.`

const { values } = parseArgs({
  options: { help: { type: 'boolean' }, only: { type: 'string', multiple: true, default: NAMES } },
})
if (values.help) console.log(HELP)
else await soak()

async function soak(): Promise<void> {
  const file = join(root, RESULTS_FILE)
  const readResults = () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SoakResults) : {})
  if ([busyHour, brokenDisk].some(({ name }) => values.only.includes(name))) await build()
  for (const { name, title, run } of SOAKS.filter((each) => values.only.includes(each.name))) {
    console.log(`── ${title}`)
    const start = Date.now()
    const figures = await run()
    for (const { what, result } of figures) console.log(`${what}: ${result}`)
    const minutes = Math.max(1, Math.round((Date.now() - start) / 60_000))
    const measured = `Took ${minutes} min on ${cpus().length} processor cores shared with other work.`
    const results: SoakResults = { ...readResults(), [name]: { measured, figures } }
    writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
  }
  writeFileSync(
    join(root, DOC_FILE),
    reliabilityPage(SOAKS, readResults(), readFileSync(join(root, INTRO_FILE), 'utf8')),
  )
  console.log(`Wrote ${RESULTS_FILE} and ${DOC_FILE}`)
}

import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { printProblem } from '../src/core/data-problem'
import { DateSchema } from '../src/core/insurer-schema'
import type { OldReason } from '../src/core/note-age'
import { checkDataFiles, checkSpanish } from './read-data'

const HELP = `Checks the data: every file in src/insurers and src/guide, and their Spanish in src/spanish.

    node --import tsx scripts/check-data.ts [--today YYYY-MM-DD] [--quiet]

Each problem is one line: "file: path: expected …, found …". Exits with 1 when there is any.
Then come the notes that have grown old and should be read again; age is never an error.

    --today YYYY-MM-DD   the day to reckon from; today by default
    --quiet              only count the old notes
    --help               this text`

const REASONS: Record<OldReason, string> = {
  'checked-long-ago': 'nobody has read its sources for 180 days',
  'source-out-of-date': 'its newest source is over 24 months old',
  'source-undated': 'none of its sources says since when it holds',
}

const { values: options } = parseArgs({
  options: { today: { type: 'string' }, quiet: { type: 'boolean' }, help: { type: 'boolean' } },
})
process.exitCode = options.help ? printHelp() : run(options.today)

function printHelp(): number {
  console.log(HELP)
  return 0
}

function run(today: string | undefined): number {
  if (today !== undefined && !v.is(DateSchema, today)) {
    console.error(`--today: expected a date as YYYY-MM-DD, found ${today}`)
    return 1
  }
  try {
    const { problems: inData, oldNotes } = checkDataFiles(today)
    const problems = [...inData, ...checkSpanish()]
    for (const problem of problems) console.error(printProblem(problem))
    if (!options.quiet) {
      for (const { file, path, because } of oldNotes) console.log(`old: ${file}: ${path}: ${REASONS[because]}`)
    }
    console.log(`${problems.length} problems, ${oldNotes.length} old notes`)
    return problems.length > 0 ? 1 : 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}

// Shows what the core makes of an address, a file or an insurer, as one JSON value: `npm run inspect -- recognize URL…`.
import { printPackProblem } from '../src/core/packs/check-pack'
import { checkPacks } from './inspect/check-packs'
import { insurerNotes } from './inspect/insurer-notes'
import { readFiles } from './inspect/read-files'
import { recognizeAddresses } from './inspect/recognize-addresses'

const HELP = `Usage: npm run inspect -- COMMAND ARGUMENT…

  recognize URL…   whose page each address is: [{"url", "insurer" | null, "site" | null}]
  read FILE…       what an HTML, text or PDF file says: [{"file", "mentions", "policyNumber", "effective", "reviewed",
                   "stances", "codes"}]
  check FILE…      what is wrong with a pack of notes (docs/note-packs.md): [{"file", "problems", "insurers", "notes"}], and
                   each problem as a line, "file:line: path: expected …, found …"
  notes INSURER    the notes on one insurer, with their age, and the treatments without one

Prints one JSON value. Exits with 1 when a file cannot be read or is wrong, or there is no such insurer.`

const [command, ...rest] = process.argv.slice(2)
try {
  if (command === 'recognize' && rest.length) print(recognizeAddresses(rest))
  else if (command === 'read' && rest.length) print(await readFiles(rest))
  else if (command === 'notes') print(insurerNotes(rest[0]))
  else if (command === 'check' && rest.length) printChecked(rest)
  else {
    console.log(HELP)
    process.exitCode = command === undefined || command === '--help' ? 0 : 2
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function printChecked(files: readonly string[]): void {
  const checked = checkPacks(files)
  print(checked)
  for (const { file, problems } of checked) {
    for (const problem of problems) console.error(printPackProblem(file, problem))
    if (problems.length > 0) process.exitCode = 1
  }
}

function print(value: unknown): void {
  console.log(JSON.stringify(value, null, 2))
}

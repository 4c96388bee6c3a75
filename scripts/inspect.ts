// Shows what the core makes of an address, a file or an insurer, as one JSON value: `npm run inspect -- recognize URL…`.
import { insurerNotes } from './inspect/insurer-notes'
import { readFiles } from './inspect/read-files'
import { recognizeAddresses } from './inspect/recognize-addresses'

const HELP = `Usage: npm run inspect -- COMMAND ARGUMENT…

  recognize URL…   whose page each address is: [{"url", "insurer" | null, "site" | null}]
  read FILE…       what an HTML, text or PDF file says: [{"file", "mentions", "policyNumber", "effective", "reviewed",
                   "stances", "codes"}]
  notes INSURER    the notes on one insurer, with their age, and the treatments without one

Prints one JSON value. Exits with 1 when a file cannot be read, or there is no such insurer.`

const [command, ...rest] = process.argv.slice(2)
try {
  if (command === 'recognize' && rest.length) print(recognizeAddresses(rest))
  else if (command === 'read' && rest.length) print(await readFiles(rest))
  else if (command === 'notes') print(insurerNotes(rest[0]))
  else {
    console.log(HELP)
    process.exitCode = command === undefined || command === '--help' ? 0 : 2
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function print(value: unknown): void {
  console.log(JSON.stringify(value, null, 2))
}

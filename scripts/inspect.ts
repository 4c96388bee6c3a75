// Shows what the core makes of an address or an insurer, as one JSON value: `npm run inspect -- recognize URL…`.
import { today } from '../src/core/dates'
import { oldBecause } from '../src/core/note-age'
import { recognize } from '../src/core/recognize'
import { siteTable } from '../src/core/sites'
import { TREATMENTS } from '../src/core/vocabulary'
import { readInsurers } from './read-data'

const HELP = `Usage: npm run inspect -- COMMAND ARGUMENT…

  recognize URL…   whose page each address is: [{"url", "insurer" | null, "site" | null}]
  notes INSURER    the notes on one insurer, with their age, and the treatments without one

Prints one JSON value. Exits with 1 when there is no such insurer.`

/** Whose page each address is. */
function inspectRecognize(urls: readonly string[]) {
  const table = siteTable(readInsurers())
  return urls.map((url) => {
    const found = recognize(url, table)
    return { url, insurer: found?.insurer ?? null, site: found ? found.host + found.pathPrefix : null }
  })
}

/** The notes on one insurer; throws an Error that lists the ids when there is none of that id. */
function inspectNotes(id: string | undefined) {
  const insurers = readInsurers()
  const insurer = insurers.find((each) => each.id === id)
  if (!insurer)
    throw new Error(`No insurer has the id ${id ?? '(none given)'}. Ids: ${insurers.map((each) => each.id).join(', ')}`)
  const { name, notes } = insurer
  return {
    insurer: insurer.id,
    name,
    notes: notes.map((note) => ({ ...note, old: oldBecause(note, today()) })),
    unknown: TREATMENTS.filter((treatment) => notes.every((note) => note.treatment !== treatment)),
  }
}

const [command, ...rest] = process.argv.slice(2)
try {
  if (command === 'recognize' && rest.length) console.log(JSON.stringify(inspectRecognize(rest), null, 2))
  else if (command === 'notes') console.log(JSON.stringify(inspectNotes(rest[0]), null, 2))
  else {
    console.log(HELP)
    process.exitCode = command === undefined || command === '--help' ? 0 : 2
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

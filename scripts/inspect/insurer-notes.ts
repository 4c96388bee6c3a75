import { today } from '../../src/core/dates'
import { oldBecause } from '../../src/core/note-age'
import { TREATMENTS } from '../../src/core/vocabulary'
import { readInsurers } from '../read-data'

/** The notes on one insurer; throws an Error that lists the ids when there is none of that id. */
export function insurerNotes(id: string | undefined) {
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

import { readFileSync } from 'node:fs'
import { today } from '../../src/core/dates'
import { checkPack, type PackProblem } from '../../src/core/packs/check-pack'
import { readInsurers } from '../read-data'

/** What is wrong with a pack of notes; nothing where it may be added. */
export interface CheckedFile {
  readonly file: string
  readonly problems: readonly PackProblem[]
  readonly insurers: number
  readonly notes: number
}

/** Checks packs of notes as the options page does; throws an Error that names the file when one cannot be read. */
export function checkPacks(files: readonly string[]): CheckedFile[] {
  const insurerIds = new Set(readInsurers().map(({ id }) => id))
  return files.map((file) => {
    const { pack, problems } = checkPack(readFileSync(file, 'utf8'), { insurerIds, today: today() })
    const insurers = pack?.insurers ?? []
    return {
      file,
      problems,
      insurers: insurers.length,
      notes: insurers.reduce((sum, { notes }) => sum + notes.length, 0),
    }
  })
}

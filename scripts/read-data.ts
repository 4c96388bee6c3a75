import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkData, type DataReport } from '../src/core/check-data'
import { type DataFile, type Parsed, type Problem, parseData, printProblem } from '../src/core/data-problem'
import { parseGuide } from '../src/core/guide-rules'
import type { Guide } from '../src/core/guide-schema'
import { type Insurer, InsurerSchema } from '../src/core/insurer-schema'
import { allSpanish, type Spanish, spanishProblems } from '../src/core/spanish-rules'

const ROOT = join(import.meta.dirname, '..')

/** The folders that hold the data, from the project's root. */
export const DATA_FOLDERS = { insurers: 'src/insurers', guide: 'src/guide' } as const

/** The folders that hold its Spanish: a file for each, by the same name. */
const SPANISH_FOLDERS = ['src/spanish/insurers', 'src/spanish/guide']

/** The JSON files of a folder in order of their names; throws an Error that names the file when one is not JSON. */
export function readDataFiles(folder: string): DataFile[] {
  const names = readdirSync(join(ROOT, folder))
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readDataFile(`${folder}/${name}`))
}

function readDataFile(file: string): DataFile {
  const text = readFileSync(join(ROOT, file), 'utf8')
  try {
    const data: unknown = JSON.parse(text)
    return { file, data }
  } catch (error) {
    throw new Error(`${file}: expected JSON, found ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Every insurer in `src/insurers`, in order of id; throws an Error that names file, path and expectation. */
export function readInsurers(): Insurer[] {
  return readDataFiles(DATA_FOLDERS.insurers).map((file) => orThrow(parseData(InsurerSchema, file)))
}

/** The guide in `src/guide`, by subject; throws an Error that names file, path and expectation. */
export function readGuide(): Guide {
  return orThrow(parseGuide(readDataFiles(DATA_FOLDERS.guide)))
}

/** The Spanish of all texts of the data, by their English. */
export function readSpanish(): Spanish {
  return allSpanish(SPANISH_FOLDERS.flatMap(readDataFiles))
}

/** What is wrong with the Spanish of the data. A build goes on without it, since a text that has none is shown in English. */
export function checkSpanish(): Problem[] {
  return spanishProblems(Object.values(DATA_FOLDERS).flatMap(readDataFiles), SPANISH_FOLDERS.flatMap(readDataFiles))
}

/** Checks all files, alone and against each other, as of a day (`YYYY-MM-DD`). */
export function checkDataFiles(today = dayOfData()): DataReport {
  return checkData(readDataFiles(DATA_FOLDERS.insurers), readDataFiles(DATA_FOLDERS.guide), today)
}

/** Throws an Error that names each file, the path in it and what was expected, when any file is wrong. */
export function assertDataRight(): void {
  const { problems } = checkDataFiles()
  if (problems.length) throw new Error(problems.map(printProblem).join('\n'))
}

/**
 * The day against which dates are held: today by this machine's clock, or the day of the last commit where the clock is
 * behind it, since what is written down cannot be younger than that.
 */
function dayOfData(): string {
  const clock = new Date().toISOString().slice(0, 10)
  const { stdout } = spawnSync('git', ['log', '-1', '--format=%cs'], { cwd: ROOT, encoding: 'utf8' })
  const committed = /^\d{4}-\d\d-\d\d$/.test(stdout?.trim() ?? '') ? stdout.trim() : clock
  return [clock, committed].sort()[1] ?? clock
}

function orThrow<T>(parsed: Parsed<T>): T {
  if (parsed.data === null) throw new Error(parsed.problems.map(printProblem).join('\n'))
  return parsed.data
}

// Runs Mozilla's extension linter on dist/firefox: no error may be there, and no warning but those of a checked-in list.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A warning that we know of: which library brings it, and why it is no fault of ours. */
interface KnownWarning {
  readonly code: string
  readonly file: string
  /** How often it occurs there; one more is a new one. */
  readonly count: number
  readonly library: string
  readonly reason: string
}

interface LintMessage {
  readonly _type: 'error' | 'warning' | 'notice'
  readonly code: string
  readonly message: string
  readonly file?: string
  readonly line?: number
}

const root = join(import.meta.dirname, '..')
const LIST = 'scripts/web-ext-warnings.json'

if (process.argv.includes('--help')) {
  console.log(
    `Usage: node --import tsx scripts/lint-extension.ts\nRuns web-ext lint on dist/firefox; warnings must be in ${LIST}.`,
  )
} else {
  const known = JSON.parse(readFileSync(join(root, LIST), 'utf8')) as KnownWarning[]
  const { stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/web-ext'),
    ['lint', '--source-dir', join(root, 'dist/firefox'), '--output', 'json', '--no-config-discovery'],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  )
  if (!stdout.trim()) throw new Error(`web-ext lint said nothing: ${stderr}`)
  const { errors, warnings } = JSON.parse(stdout) as { errors: LintMessage[]; warnings: LintMessage[] }
  const alike = (code: string, file: string | undefined) =>
    warnings.filter((warning) => warning.code === code && warning.file === file)
  const isKnown = (found: LintMessage) =>
    known.some(
      (entry) =>
        entry.code === found.code && entry.file === found.file && alike(entry.code, entry.file).length <= entry.count,
    )
  const refused = [...errors, ...warnings.filter((warning) => !isKnown(warning))]
  for (const { _type, code, message, file, line } of refused) {
    console.error(`${_type} ${code} ${file ?? ''}:${line ?? ''} ${message}`)
  }
  const gone = known.filter(({ code, file }) => !warnings.some((found) => found.code === code && found.file === file))
  for (const { code, file } of gone) console.error(`${LIST}: ${code} in ${file} no longer occurs; take it out`)
  if (refused.length + gone.length) process.exitCode = 1
  else console.log(`web-ext lint: no error, ${warnings.length} known warnings`)
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pattern } from './patterns'

/** Whether a pattern's steps grow no faster than the text, or faster. */
export type Verdict = 'linear' | 'faster'

const FILE = join(import.meta.dirname, 'pattern-verdicts.json')

/** One pattern may take this long to be judged, in milliseconds; one that is not judged by then counts as faster. */
const JUDGING_MS = 30_000

/** The verdicts that are written down, because recheck takes minutes for all of them. */
export function knownVerdicts(): ReadonlyMap<Pattern, Verdict> {
  return new Map(Object.entries(JSON.parse(readFileSync(FILE, 'utf8')) as Record<Pattern, Verdict>))
}

/** Writes verdicts down for the next run. */
export function writeVerdicts(verdicts: ReadonlyMap<Pattern, Verdict>): void {
  const sorted = [...verdicts].sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}

/** Judges a pattern anew, with recheck, which looks for a text that makes it slow, for so many milliseconds at most. */
export async function judge(pattern: Pattern, timeout = JUDGING_MS): Promise<Verdict> {
  // The one in JavaScript: the others are programs of their own.
  process.env.RECHECK_BACKEND = 'pure'
  const { checkSync } = await import('recheck')
  const end = pattern.lastIndexOf('/')
  const { status } = checkSync(pattern.slice(1, end), pattern.slice(end + 1), { timeout })
  return status === 'safe' ? 'linear' : 'faster'
}

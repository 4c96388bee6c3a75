import type { Code } from '../../src/core/guide-schema'
import { type DocumentReading, readBlocks } from '../../src/core/reading/read-blocks'
import { READERS } from '../../src/reader/readers'
import { readGuide } from '../read-data'
import { fileBlocks } from './file-blocks'

/** What the core reads in each file; throws an Error that names the file when one cannot be read. */
export async function readFiles(files: readonly string[]) {
  const { codes } = readGuide()
  const read = []
  for (const file of files) read.push({ file, ...factsOf(readBlocks(await fileBlocks(file), READERS), codes) })
  return read
}

function factsOf({ mentions, facts }: DocumentReading, codes: readonly Code[]) {
  const terms = new Set(mentions.map(({ term }) => term))
  return {
    mentions: mentions.map(({ term, kind, text, at }) => ({ term, kind, text, at })),
    policyNumber: facts.policyNumber?.value ?? null,
    effective: facts.effective?.value ?? null,
    reviewed: facts.lastReview?.value ?? null,
    stances: facts.stances.map(({ treatment, stance, quote }) => ({ treatment, stance, quote: quote?.text ?? null })),
    codes: codes
      .filter(({ id }) => terms.has(id))
      .map(({ code, status, replacedBy }) => ({ code, status, replacedBy: replacedBy ?? null })),
  }
}

import type { Code } from '../../src/core/guide-schema'
import { createFinder } from '../../src/core/mentions/find-mentions'
import { type DocumentReading, readBlocks } from '../../src/core/reading/read-blocks'
import { builtTerms } from '../built-data'
import { readGuide } from '../read-data'
import { fileBlocks } from './file-blocks'

/** What the core reads in each file; throws an Error that names the file when one cannot be read. */
export async function readFiles(files: readonly string[]) {
  const guide = readGuide()
  const { find } = createFinder(builtTerms(guide))
  const read = []
  for (const file of files) {
    const { title, blocks } = await fileBlocks(file)
    read.push({ file, ...factsOf(readBlocks(blocks, find, title), guide.codes) })
  }
  return read
}

function factsOf({ mentions, facts }: DocumentReading, codes: readonly Code[]) {
  const terms = new Set(mentions.map(({ term }) => term))
  return {
    mentions: mentions.map(({ term, kind, text, at }) => ({ term, kind, text: squeeze(text), at })),
    policyNumber: facts.policyNumber?.value ?? null,
    effective: facts.effective?.value ?? null,
    reviewed: facts.lastReview?.value ?? null,
    stances: facts.stances.map(({ treatment, stance, quote }) => ({
      treatment,
      stance,
      quote: quote && squeeze(quote.text),
    })),
    codes: codes
      .filter(({ id }) => terms.has(id))
      .map(({ code, status, replacedBy }) => ({ code, status, replacedBy: replacedBy ?? null })),
  }
}

/** Words as they are read: a page's source may break its lines anywhere. */
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()

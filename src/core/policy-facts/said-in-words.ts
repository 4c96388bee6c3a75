import type { Block } from '../reading/block'
import { claimsIn } from './claims'
import { type Drug, drugNames, isSpokenOf } from './drugs'
import { type Sentence, sentencesOf } from './sentences'
import type { Said } from './statements'
import { blocksFrom } from './surroundings'

// Headings that only divide what is said of one subject.
const DIVIDES =
  /coverage|policy|criteria|position|necessity|necessary|statement|indications|authorization|guideline|summary|initial|approval|cobertura|criterios|autorizaci|pol[íi]tica/i

/** A sentence of a block as a quote. */
export function quoteOf(block: Block, { text, start, end }: Sentence): Said['quote'] {
  return { text, block, start, end }
}

/** What the sentences of a block say in so many words, at first of `subject` where they name no drug. */
export function saidInSentences(block: Block, subject: Drug | null = null): Said[] {
  let carried = subject
  return sentencesOf(block.text).flatMap((sentence) => {
    const claims = claimsIn(sentence.text, carried ? [carried] : [])
    const drugs = new Set(drugNames(sentence.text).map(({ drug }) => drug))
    if (drugs.size) carried = drugs.size === 1 ? ([...drugs][0] ?? null) : null
    return claims.map((claim) => ({ ...claim, quote: quoteOf(block, sentence) }))
  })
}

/** What is said under a heading that names a drug, by blocks that name none: "It is covered when …". */
export function saidUnder(heading: Block): Said[] {
  const names = drugNames(heading.text).filter((name) => isSpokenOf(heading.text, name))
  const [subject] = names
  if (!subject || names.some(({ drug }) => drug !== subject.drug) || heading.text.includes('?')) return []
  const said: Said[] = []
  for (const at of blocksFrom(heading, 'next')) {
    if (at.kind === 'heading' && (at.level <= heading.level || !DIVIDES.test(at.text))) break
    if (at.kind !== 'heading' && !drugNames(at.text).length) said.push(...saidInSentences(at, subject.drug))
  }
  return said
}

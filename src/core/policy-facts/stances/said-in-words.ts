import type { Block } from '../../reading/block'
import { sentencesOf } from '../sentences'
import { mayNameUse, usesIn } from './circumstances'
import { claimsIn, GOES_ON } from './claims'
import { type Drug, drugNames } from './drugs'
import type { Said } from './statements'
import { verdictsIn } from './verdicts'

const GOES_ON_AT = /^(?:it|they|this|these|esto|se) /

/** What a claim speaks of, with the use that the sentence before it names where it names none itself. */
function withUse(scope: string, before: string): string {
  const { mental, pain, other } = usesIn(scope)
  return mental || pain || other || mayNameUse(scope) ? scope : `${before} ${scope}`.trim()
}

/** What the sentences of a block say in so many words, at first of `subject` where they name no drug. */
export function saidInSentences(block: Block, subject?: Drug): Said[] {
  let carried = subject ? [subject] : []
  let before = ''
  return sentencesOf(block).flatMap(({ quote, plain }) => {
    const claims = claimsIn(plain, carried)
    const drugs = [...new Set(drugNames(plain).map(({ drug }) => drug))]
    if (drugs.length) carried = drugs.length > 1 ? [] : drugs
    else if (verdictsIn(plain).some(({ start }) => !GOES_ON.test(plain.slice(0, start)))) carried = []
    // "… for depression. This is considered investigational."
    const scopeBefore = drugs.length || !GOES_ON_AT.test(plain) ? '' : before
    before = plain
    return claims.map(({ scope, ...claim }) => ({ ...claim, scope: withUse(scope, scopeBefore), quote }))
  })
}

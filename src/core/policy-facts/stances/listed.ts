import type { Block, Quote } from '../../reading/block'
import { GOES_ON } from './claims'
import { drugNames } from './drugs'
import type { Said } from './statements'
import { verdictsIn } from './verdicts'

/** What is said of a thing by where it is listed, whatever its name. */
export type Listed = Omit<Said, 'drug'>

const LISTS =
  /\b(?:following|these|listed|below|list|services|drugs?|treatments|therapies|medications|products|agents|codes|uses|indications|items|siguientes|servicios|medicamentos)\b/
/** "What we don't cover", "What's not covered". */
const WHAT = /^(?:what(?:'s| is| are|ever)?|lo que) (?:[\w']+ ){0,5}$/
/** "Exclusions do not include …", "Covered alternatives": the verdict is not on what is listed. */
const NOT_THESE =
  /\b(?:not|n't) (?:include|apply|contain)|\balternativ|\btopics?\b|\bthis (?:policy|guide|document|bulletin|article)|\b(?:removed|deleted) from (?:the )?(?:list of )?exclu|\blifted\b|under review/
/** It is on some of what is listed, on what is not listed, or only on what bears a mark. */
const SOME_OF_THESE =
  /\b(?:not (?:on|in|listed|shown|included|named)|(?:que )?no (?:estan?|aparecen?|figuran?) en|marked|shaded|asterisk|in (?:bold|gr[ae]y|red|italic)|shown in|some|certain|many|most|other|over-the-counter|otc|brand|generic|only when|unless|at these|sample|example|draft|proposed|sin receta|algun[oa]s|marcad[oa]s)\b|\*/

/** The one verdict of a text that names no drug; null where it has none, or two that differ, or judges another thing. */
export function verdictOf(plain: string, mustList: boolean): boolean | null {
  const verdicts = /[?¿]/.test(plain) || drugNames(plain).length ? [] : verdictsIn(plain, true)
  const [first] = verdicts
  if (!first || verdicts.some(({ covered }) => covered !== first.covered)) return null
  if (NOT_THESE.test(plain) || (mustList && SOME_OF_THESE.test(plain))) return null
  const before = plain.slice(0, first.start)
  const isOfList =
    GOES_ON.test(before) ||
    WHAT.test(before) ||
    LISTS.test(before) ||
    (first.after && (LISTS.test(plain) || /: *$/.test(plain)))
  return mustList && !isOfList ? null : first.covered
}

/** A whole block as a quote. */
export const wholeOf = (block: Block): Quote => ({ text: block.text, block, start: 0, end: block.text.length })

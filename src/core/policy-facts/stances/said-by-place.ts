import type { Block } from '../../reading/block'
import { plainOf } from '../plain-text'
import { sentencesOf } from '../sentences'
import { blocksFrom, headingsAbove, introductionsOf, rowOf } from '../surroundings'
import { drugNames, isSpokenOf } from './drugs'
import { type Listed, verdictOf, wholeOf } from './listed'
import { reworded } from './reworded'
import { precedingIn, saidInRow } from './said-in-row'
import type { Said } from './statements'
import { headOf } from './table-columns'
import { verdictsIn } from './verdicts'

const VERB = /[?¿]|\b(?:is|are|was|were|ha[sd]|have|may|can|will|does|do|must|should|es|son|fue|ha|puede)\b/
/** What takes an item or a cell out of the list or table that it stands in. */
const TAKEN_OUT =
  /\b(?:no|not|no longer|removed|deleted|discontinued|retired|expired|except|excluding|excluded|ya no)\b(?! (?:spravato|(?:es)?ketamin))/
/** That permission is asked for, beside the name: "Spravato (PA)". */
const PERMIT_BESIDE =
  /^[^a-z]*(?:(?:es)?ketamine|nasal spray|spray)?[^a-z]*\(?(?:pa|prior auth(?:orization)?)\b(?: required)?\W*(?:(?:ql|st|sp|ld|la)\W*)*$/
/** What leads to a drug that may be taken in place of another: "Auvelity (alternatives: Spravato)". */
const IN_PLACE_OF = /alternativ|instead|\b(?:use|usar?) (?!of|de)|\b(?:consider|try|ask|preferred|options?)\b/
const CODE = /^(?:[a-z]{0,2}\d[\w.-]*)?\W*$/
const LONGEST_NAME = 300

/** What a block that only names a drug says by where it stands: in a row, in an introduced list or table, under a heading. */
export function saidByPlace(block: Block): Said[] {
  const plain = plainOf(block.text)
  if (plain.length > LONGEST_NAME || VERB.test(plain) || TAKEN_OUT.test(plain)) return []
  const names = drugNames(plain).filter((name) => isSpokenOf(plain, name) && name.start < 90)
  if (IN_PLACE_OF.test(plain.slice(0, names[0]?.start))) return []
  const drugs = new Set(names.map(({ drug }) => drug))
  if (!drugs.size) return []
  // "Spravato Covered | Not covered": the words say one thing, and their place another.
  const own = verdictsIn(plain, true).map(({ covered }) => covered)
  const isPermitAsked = PERMIT_BESIDE.test(plain.slice(names.at(-1)?.end))
  if (isPermitAsked) own.push(true)
  const byPlace = saidInRow(block) ?? saidByIntroduction(block)
  const said = byPlace.length || !isPermitAsked ? byPlace : [{ covered: true, scope: plain, quote: wholeOf(block) }]
  return said
    .filter(({ covered }) => own.every((verdict) => verdict === covered))
    .flatMap((one) => Array.from(drugs, (drug) => ({ ...one, drug })))
}

function saidByIntroduction(block: Block): Listed[] {
  const row = block.row ? rowOf(block) : []
  if (row.some(({ text }) => TAKEN_OUT.test(plainOf(text)))) return []
  // A table lists what its first column names, behind codes and numbers.
  if (!precedingIn(row, block).every(({ text }) => CODE.test(plainOf(text.trim())))) return []
  for (const introduction of [...introductionsTo(block), ...headingsAbove(block).slice(0, 1)]) {
    const sentence = sentencesOf(introduction).at(-1)
    if (!sentence || drugNames(sentence.plain).length) return []
    const plain = reworded(sentence.plain.replace(/\([^()]*\)/g, ''))
    const covered = verdictOf(verdictsIn(plain, true).length ? plain : sentence.plain, true)
    if (covered === null) continue
    return [{ covered, scope: plainOf(`${plain} ${block.text}`), quote: wholeOf(block) }]
  }
  return []
}

/** What an item or a cell stands under: the words before its list, the head of its column and the words before its table. */
function introductionsTo(block: Block): Block[] {
  if (block.kind === 'item') return introductionsOf(block)
  if (!block.row) return []
  const [head, before] = [headOf(block), Array.from(blocksFrom(block, 'previous')).find(({ row }) => !row)]
  return [head, before].filter((at) => at !== null && at !== undefined)
}

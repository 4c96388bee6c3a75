import type { Block, Quote } from '../reading/block'
import { GOES_ON } from './claims'
import { columnAnswer } from './column-answers'
import { drugNames, isSpokenOf } from './drugs'
import { plainOf } from './plain-text'
import { sentencesOf } from './sentences'
import type { Said } from './statements'
import { headingsAbove, introductionsOf, rowOf } from './surroundings'
import { isDenied, verdictsIn } from './verdicts'

const VERB = /[?¿]|\b(?:is|are|was|were|ha[sd]|have|may|can|will|does|do|must|should|es|son|fue|ha|puede)\b/
const LISTS =
  /\b(?:following|these|listed|below|services|drugs|treatments|therapies|medications|uses|indications|items|siguientes|servicios|medicamentos)\b/
/** "What we don't cover", "What's not covered". */
const WHAT = /^(?:what(?:'s| is| are|ever)?|lo que) (?:[\w']+ ){0,3}$/
/** "Exclusions do not include …", "Covered alternatives": the verdict is not on what is listed. */
const NOT_THESE = /\b(?:not|n't) (?:include|apply|contain)|\balternativ/
/** What takes an item or a cell out of the list or table that it stands in. */
const TAKEN_OUT =
  /\b(?:no|not|no longer|removed|deleted|discontinued|retired|expired|except|excluding|excluded|ya no)\b(?! (?:spravato|(?:es)?ketamin))/
const LONGEST_NAME = 300

type Unnamed = Omit<Said, 'drug'>

/** What a block that only names a drug says by where it stands: in a row, in an introduced list, under a heading. */
export function saidByPlace(block: Block): Said[] {
  const plain = plainOf(block.text)
  if (plain.length > LONGEST_NAME || VERB.test(plain) || TAKEN_OUT.test(plain)) return []
  const names = drugNames(plain).filter((name) => isSpokenOf(plain, name) && name.start < 90)
  const drugs = new Set(names.map(({ drug }) => drug))
  if (!drugs.size) return []
  const said = block.row ? saidInRow(block) : saidByIntroduction(block)
  // "Spravato Covered | Not covered": the words say one thing, and their place another.
  const own = verdictsIn(plain, true)
  return said
    .filter(({ covered }) => own.every((verdict) => verdict.covered === covered))
    .flatMap((one) => Array.from(drugs, (drug) => ({ ...one, drug })))
}

function saidInRow(cell: Block): Unnamed[] {
  const row = rowOf(cell)
  const answers = row.flatMap((at) => {
    const answer = columnAnswer(at)
    return answer ? [{ at, ...answer }] : []
  })
  if (answers.length) {
    return answers.map(({ at, covered, scope }) => ({
      covered,
      scope: scopeOfRow(cell, row, scope),
      quote: wholeOf(at),
    }))
  }
  if (row.some(({ text }) => isDenied(plainOf(text.trim())))) return []
  const scope = scopeOfRow(cell, row)
  return row.flatMap(sentencesOf).flatMap(({ quote, plain }) => {
    const covered = verdictOf(plain, false)
    return covered === null ? [] : [{ covered, scope, quote }]
  })
}

const scopeOfRow = (cell: Block, row: readonly Block[], more = '') =>
  `${plainOf([cell, ...row].map(({ text }) => text).join(' | '))} ${more}`

const wholeOf = (block: Block): Quote => ({ text: block.text, block, start: 0, end: block.text.length })

function saidByIntroduction(block: Block): Unnamed[] {
  const above = block.kind === 'item' ? introductionsOf(block) : []
  for (const introduction of [...above, ...headingsAbove(block).slice(0, 1)]) {
    const sentence = sentencesOf(introduction).at(-1)
    if (!sentence || drugNames(sentence.plain).length) return []
    const covered = verdictOf(sentence.plain, true)
    if (covered === null) continue
    return [{ covered, scope: plainOf(`${sentence.plain} ${block.text}`), quote: wholeOf(block) }]
  }
  return []
}

/** The one verdict of a text that names no drug; null where it has none, or two that differ, or judges another thing. */
function verdictOf(plain: string, mustList: boolean): boolean | null {
  const verdicts = /[?¿]/.test(plain) || drugNames(plain).length ? [] : verdictsIn(plain, true)
  const [first] = verdicts
  if (!first || verdicts.some(({ covered }) => covered !== first.covered)) return null
  if (NOT_THESE.test(plain)) return null
  const before = plain.slice(0, first.start)
  const isOfList = GOES_ON.test(before) || WHAT.test(before) || LISTS.test(before) || (first.after && LISTS.test(plain))
  return mustList && !isOfList ? null : first.covered
}

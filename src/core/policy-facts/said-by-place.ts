import type { Block } from '../reading/block'
import { GOES_ON } from './claims'
import { drugNames, isSpokenOf } from './drugs'
import { quoteOf } from './said-in-words'
import { type Sentence, sentencesOf } from './sentences'
import type { Said } from './statements'
import { headingsAbove, introductionsOf, rowOf } from './surroundings'
import { verdictsIn } from './verdicts'

const VERB =
  /[?¿]|(?<!\p{L})(?:is|are|was|were|has|have|had|may|can|will|does|do|must|should|es|son|fue|ha|puede)(?!\p{L})/iu
const LISTS =
  /(?<!\p{L})(?:following|these|listed|below|services|drugs|treatments|therapies|medications|uses|indications|items|siguientes|servicios|medicamentos)(?!\p{L})/iu
const LONGEST_NAME = 300

/** What a block that only names a drug says by where it stands: in a row, in an introduced list, under a heading. */
export function saidByPlace(block: Block): Said[] {
  const { text, row } = block
  if (text.length > LONGEST_NAME || VERB.test(text)) return []
  const names = drugNames(text).filter((name) => isSpokenOf(text, name) && name.start < 90)
  const drugs = new Set(names.map(({ drug }) => drug))
  if (!drugs.size) return []
  const said = row ? saidInRow(block) : saidByIntroduction(block)
  return said.flatMap(({ covered, scope, quote }) => Array.from(drugs, (drug) => ({ drug, covered, scope, quote })))
}

type Unnamed = Omit<Said, 'drug'>

function saidInRow(cell: Block): Unnamed[] {
  const row = rowOf(cell)
  const scope = [cell, ...row].map(({ text }) => text).join(' | ')
  return row.flatMap((other) => {
    if (drugNames(other.text).length || /[?¿]/.test(other.text)) return []
    return sentencesOf(other.text).flatMap((sentence) => {
      const covered = verdictOf(sentence)
      return covered === null ? [] : [{ covered, scope, quote: quoteOf(other, sentence) }]
    })
  })
}

function saidByIntroduction(block: Block): Unnamed[] {
  if (block.kind === 'heading') return []
  const above = block.kind === 'item' ? introductionsOf(block) : []
  for (const introduction of [...above, ...headingsAbove(block).slice(0, 1)]) {
    const sentence = sentencesOf(introduction.text).at(-1)
    if (!sentence || drugNames(sentence.text).length || /[?¿]/.test(sentence.text)) return []
    const covered = verdictOf(sentence, true)
    if (covered === null) continue
    const quote = { text: block.text.trim(), block, start: 0, end: 0 }
    const start = block.text.indexOf(quote.text)
    const scope = `${sentence.text} ${block.text}`
    return [{ covered, scope, quote: { ...quote, start, end: start + quote.text.length } }]
  }
  return []
}

/** The one verdict of a text without a drug's name; null where it has none, or two that differ, or judges another thing. */
function verdictOf({ text }: Sentence, mustList = false): boolean | null {
  const verdicts = verdictsIn(text, true)
  const [first] = verdicts
  if (!first || verdicts.some(({ covered }) => covered !== first.covered)) return null
  const before = text.slice(0, first.start)
  const isOfList = GOES_ON.test(before) || LISTS.test(before) || (first.after && LISTS.test(text))
  return mustList && !isOfList ? null : first.covered
}

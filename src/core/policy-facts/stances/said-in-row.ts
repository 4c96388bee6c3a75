import type { Block } from '../../reading/block'
import { plainOf } from '../plain-text'
import { sentencesOf } from '../sentences'
import { rowOf } from '../surroundings'
import { columnAnswer } from './column-answers'
import { type Listed, verdictOf, wholeOf } from './listed'
import { headOf, headRowOf } from './table-columns'
import { isDenied, verdictsIn } from './verdicts'

/** What a column holds that is taken in place of the drug of its row. */
const INSTEAD =
  /alternativ|instead|tr(?:y|ied) (?:these )?first|(?<!non-?)prefer|equivalent|substitut|replac|therapeutic option/
/** What held before: "Old status", "Status until 2025". */
const FORMER = /\b(?:old|previous\w*|former\w*|was|before|until|through|anterior)\b|\bprior (?!auth|appr)/
/** Headings under which "Not covered" is said of the treatment as such, not of an age, a pharmacy or a plan. */
const PLAIN_HEADING =
  /^(?:(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\d[\d/, ]*|on|after|from|beginning|starting|effective|as|is|are|it|this|the|a|an|of|or|and|by|us|we|our|new|current|now|drug|medication|treatment|service|item|medical|benefit|plan|tier|status|coverage|covered|verdict|assessment|conclusion|determination|decision|position|policy|statement|result|outcome|medically|necessary|necessity|investigational|experimental|requirements?|limits?|restrictions?|notes?|comments?|remarks?|criteria|prior|pre|authorization|preauthorization|precertification|pa|um|edits?|utilization|management|estado|cobertura|esta|cubiert[oa])\b[^a-z]*)+$/
const REQUIREMENTS =
  /requir|limit|restrict|notes?\b|comment|remark|\bpa\b|authori[sz]|edits?\b|management|status|coverage|criteria/
/** What formularies ask for, in their abbreviations; permission must be among it. */
const ASKED =
  /^(?=.*\b(?:pa|prior auth|ap\b))(?:(?:pa|prior auth(?:orization)?(?: required)?|tier \d|added to|with|st|step therapy|ql|quantity limits?|sp|specialty|la|ld|lc|ap|nds|ns|mo|dl|lim|age|pd)\b(?: ?\([^()]*\))?[\s\d,;:/()+&.*-]*)+$/
/** Columns of plans: what one does not cover, another may. */
const OF_PLAN =
  /\b(?:hmo|ppo|pos|epo|plans?|options?|medicare|medicaid|commercial|marketplace|exchange|gold|silver|bronze|basic|standard|group)\b/
/** How much of a heading is looked at, in characters. */
const LONGEST_HEADING = 120

/** That something is paid in a column. */
const IS_PAID = /\$ ?\d|\d ?%|\bcopay|\bcoinsurance|^tier\b|^(?:yes|✓|✔)/
const TIER = /^(?:tier )?\d$/

/**
 * What the other cells of a row say of the drug that a cell names; null where the cell stands in no row, or the row says
 * nothing of it.
 */
export function saidInRow(cell: Block): Listed[] | null {
  if (!cell.row) return null
  const row = rowOf(cell)
  const headings = new Map(
    [cell, ...row].map((at) => [at, plainOf(headOf(at)?.text.trim().slice(0, LONGEST_HEADING) ?? '')]),
  )
  const headingOf = (at: Block) => headings.get(at) ?? ''
  if (INSTEAD.test(headingOf(cell))) return []
  const latest = yearIn([...headings.values()].join(' '))
  const isOfNow = (at: Block) =>
    !FORMER.test(headingOf(at)) && !INSTEAD.test(headingOf(at)) && (yearIn(headingOf(at)) ?? latest) === latest
  const answers = row.filter(isOfNow).flatMap((at) => {
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
  const before = precedingIn(row, cell)
  const all = row.flatMap((at): (Listed & { readonly heading: string })[] => {
    // "Auvelity | Not covered | Spravato": what stands before the drug, and is not first, is said of what is.
    if (before.indexOf(at) > 0 || !isOfNow(at)) return []
    const heading = headingOf(at)
    if (isAskedFor(plainOf(at.text.trim()), heading, row))
      return [{ covered: true, scope, quote: wholeOf(at), heading }]
    return sentencesOf(at).flatMap(({ quote, plain }) => {
      const covered = verdictOf(plain, false)
      return covered === null ? [] : [{ covered, scope, quote, heading }]
    })
  })
  // "Not covered" beside a share of the cost, or where an empty cell leaves open what it is headed by.
  const [, ...heads] = headRowOf(cell)
  const isLeftOpen = heads.length > row.length && !heads.every(({ text }) => isPlain(plainOf(text.trim())))
  const isMixed = isLeftOpen || row.some((at) => isOfNow(at) && IS_PAID.test(plainOf(at.text.trim())))
  const isOfSome = ({ covered, heading }: (typeof all)[number]) =>
    !covered && (isMixed || (heading && !isPlain(heading)))
  // What every column says holds whatever they are headed.
  const isOfAll = all.length > 1 && all.length >= row.length && all.every(({ covered }) => !covered)
  if (!isOfAll && all.some((one) => isOfSome(one) && OF_PLAN.test(one.heading))) return []
  const said = isOfAll ? all : all.filter((one) => !isOfSome(one))
  return said.length || row.some(({ text }) => verdictOf(plainOf(text), false) !== null) ? said : null
}

/** The cells of a row that stand before one of it, the first one first. */
export function precedingIn(row: readonly Block[], cell: Block): Block[] {
  const before: Block[] = []
  for (let at = cell.previous; at && row.includes(at); at = at.previous) before.unshift(at)
  return before
}

const isPlain = (heading: string) => PLAIN_HEADING.test(heading) || verdictsIn(heading, true).length > 0

/** Whether a cell asks for permission by an abbreviation, under a heading for such or beside a tier. */
function isAskedFor(plain: string, heading: string, row: readonly Block[]): boolean {
  if (!ASKED.test(plain)) return false
  return REQUIREMENTS.test(heading) || row.some(({ text }) => TIER.test(plainOf(text.trim())))
}

/** The last year that a text names; undefined where it names none. */
function yearIn(plain: string): number | undefined {
  return Array.from(plain.matchAll(/\b20\d\d\b/g), ([year]) => Number(year))
    .sort()
    .at(-1)
}

const scopeOfRow = (cell: Block, row: readonly Block[], more = '') =>
  `${plainOf([cell, ...row].map(({ text }) => text).join(' | '))} ${more}`

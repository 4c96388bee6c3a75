import type { Code, Guide, Term, TermForm } from '../guide-schema'
import { markKindOfCode, markKindOfTerm } from './mark-kind'
import type { Mention } from './mention'

/** One way in which a term is written, as the finder compares it. */
export interface TableForm {
  readonly text: string
  /** True when capitals count. */
  readonly isExact?: true
  /** Beginnings of words, one of which must stand within `within` words. */
  readonly near?: readonly string[]
  readonly within?: number
}

/** A term and the ways in which it is written. */
export interface TableTerm {
  readonly term: Mention['term']
  readonly kind: Mention['kind']
  readonly forms: readonly TableForm[]
}

/** Everything that the finder looks for. */
export type TermTable = readonly TableTerm[]

/** How far from a modifier's two characters the word “modifier” may stand, in words; alone they mean other things too. */
const MODIFIER_WITHIN = 6

/** The finder's table out of the guide, and the cues of policy facts. */
export function termTable(guide: Pick<Guide, 'glossary' | 'codes'>, cues: readonly string[]): TermTable {
  const codes = guide.codes.filter((code) => markKindOfCode(code) !== null)
  const written = new Set(codes.map(({ code }) => code))
  return [
    // First, because a mention ends the search at its place, and “medical policy” is both.
    { term: 'cue', kind: 'cue', forms: cues.map((text) => ({ text })) },
    ...codes.map(codeOf),
    ...guide.glossary.map((term) => termOf(term, written)),
  ]
}

/**
 * The part of the table that names the treatments themselves: what every insurer's page is read for. A form that holds
 * another whole is found by it.
 */
export function treatmentTable(table: TermTable): TermTable {
  const treatments = table.filter(({ kind }) => kind === 'treatment')
  const words = treatments.flatMap(({ forms }) => forms.map(({ text }) => text))
  const isFoundByOther = (text: string) =>
    words.some((word) => word !== text && ` ${text} `.replaceAll('-', ' ').includes(` ${word} `))
  return treatments.map((term) => ({ ...term, forms: term.forms.filter(({ text }) => !isFoundByOther(text)) }))
}

function termOf(term: Term, codes: ReadonlySet<string>): TableTerm {
  // “modifier KX” is a mention of KX, which has an entry of its own.
  const forms = term.forms.filter(({ text }) => text.split(' ').every((word) => !codes.has(word)))
  return { term: term.id, kind: markKindOfTerm(term), forms: forms.map(formOf) }
}

function formOf({ text, caseSensitive, needsNearby, nearbyWords = 12 }: TermForm): TableForm {
  return {
    text,
    ...(caseSensitive && { isExact: true }),
    ...(needsNearby && { near: needsNearby, within: nearbyWords }),
  }
}

function codeOf({ id, code, system }: Code): TableTerm {
  const company = system === 'modifier' && { near: ['modif'], within: MODIFIER_WITHIN }
  return {
    term: id,
    kind: 'code',
    // “J 0013” is J0013.
    forms: [code, code.replace(/^([A-Z])(\d{4})$/, '$1 $2')]
      .filter((text, at, all) => all.indexOf(text) === at)
      .map((text) => ({ text, isExact: true, ...company })),
  }
}

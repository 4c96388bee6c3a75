import fc from 'fast-check'
import type { TermTable } from '../../src/core/mentions/term-table'

/** What a policy is made of, so that the reader of facts has something to get wrong. */
const POLICY_WORDS = [
  'Spravato',
  'ketamine',
  'esketamine',
  ' infusion',
  ' is considered ',
  'not ',
  'covered',
  'investigational',
  ' for depression',
  ' for chronic pain',
  'Effective date: ',
  '1/1/2026',
  'Policy number ',
  'CPB 0950',
  '; ',
  ', but ',
  '. ',
  ' | ',
  '?',
  ': ',
  '1) ',
  '\n- ',
  '\n## ',
  '\n\n',
  ' ',
  'may ',
  'if ',
  'n’t ',
  'Next review: March 3, 2027',
]

/** What stands between and within words, seen or not. */
const ODD_SIGNS = [
  '\u00ad',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u0301',
  '\u202e',
  '\u0000',
  '\ud835',
  '\udc00',
  '😀',
  '𝐀',
  '-\n',
  ' -\n ',
  '\u00a0',
  'é',
  'ж',
  'İ',
  'ﬁ',
  'ẞ',
  '\u2028',
]

/** Any text of Unicode at all, lone surrogates too, with the words that we look for strewn in. */
export function texts(table: TermTable): fc.Arbitrary<string> {
  const forms = table.flatMap((term) => term.forms.map(({ text }) => text))
  const form = fc.constantFrom(...forms)
  const piece = fc.oneof(
    { weight: 4, arbitrary: form },
    {
      weight: 2,
      arbitrary: fc
        .tuple(form, fc.nat(40), fc.constantFrom(...ODD_SIGNS))
        .map(([text, at, sign]) => text.slice(0, at) + sign + text.slice(at)),
    },
    { weight: 6, arbitrary: fc.constantFrom(...POLICY_WORDS) },
    { weight: 3, arbitrary: fc.constantFrom(...ODD_SIGNS) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
    // Halves of letters, which no text of whole ones holds.
    { weight: 1, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 6 }).map((units) => String.fromCharCode(...units)) },
  )
  return fc.array(piece, { maxLength: 30, size: 'max' }).map((pieces) => pieces.join(''))
}

/** Texts that keep a pattern busy which goes back over what it has read: each is written over and over. */
export const REPEATED = {
  'one letter': 'a',
  spaces: ' ',
  stops: '. ',
  'a drug’s name': 'ketamine ',
  'half a drug’s name': 'ketamin ',
  'a name and hyphens at line ends': 'keta-\n',
  'sentences of a policy': 'Ketamine infusion for depression is considered investigational. ',
  'one endless sentence': 'ketamine is covered; ',
  hedges: 'may not be ',
  labels: 'effective date ',
  dates: '1/1/2026 ',
  digits: '1',
  codes: 'J3490 ',
  'list numbers': '1) a) ',
  openings: 'if ',
  'words not seen': 'ke\u00adta\u200bmine ',
  'accents alone': '\u0301',
  'halves of letters': '\ud835',
} as const

/** Documents that hand the reader of facts as much as they can where it looks around, in the notation of `blocksOf`. */
export const DOCUMENTS: Readonly<Record<string, (size: number) => string>> = {
  'a paragraph that says one thing again and again': (size) => fill('Spravato is covered. ', size),
  'a paragraph of numbered lists': (size) => fill('Spravato is covered when 1) a 2) b. ', size),
  'a list of one endless item': (size) =>
    `Ketamine is not covered for the following conditions:\n- ${fill('except', size)}`,
  'a list without an end': (size) => `Ketamine is not covered for these conditions:\n${fill('- depression\n', size)}`,
  'an item that is all exceptions': (size) => `The following are not covered:\n- Spravato ${fill(',all otheri', size)}`,
  'an endless cell': (size) => `Spravato | ${fill('except', size)} | not covered`,
  'a table without an end': (size) => fill('Spravato | not covered\n', size),
  'headings and little else': (size) => fill('# A\n## Spravato\nNot covered\n', size),
  'an endless heading': (size) => `## Spravato ${fill('a', size)}\nNot covered`,
  'labels in one paragraph': (size) => fill('Policy number: 12 Effective date: 1/1/2026 ', size),
  'labels that stand alone': (size) => fill('Effective date\n', size),
}

/** A piece over and over, to at least this many characters. */
export function fill(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length))
}

/** A bit of everything, over and over. */
export const MIXED = mixOf(Object.values(REPEATED))

/** A bit of everything that a reader can see: what a long page is like. */
export const MIXED_SEEN = mixOf(Object.values(REPEATED).filter((piece) => /^[ -~]+$/.test(piece)))

function mixOf(pieces: readonly string[]): string {
  return pieces.map((piece) => fill(piece, 40)).join('')
}

/** A policy in one endless paragraph, with long words between its sentences: few places where a pattern stops and is counted. */
export const LONG_WORDS = `${REPEATED['sentences of a policy']}Effective date: 1/1/2026. ${'x'.repeat(3000)}. `

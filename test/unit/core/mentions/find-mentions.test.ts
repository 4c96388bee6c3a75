import { describe, expect, test } from 'vitest'
import { createFinder } from '../../../../src/core/mentions/find-mentions'
import type { TermTable } from '../../../../src/core/mentions/term-table'
import { finder, found, words } from './guide-finder'

const NBSP = '\u00a0'
const SHY = '\u00ad'

describe('a mention', () => {
  test('is told with its term, its kind and its place, in the order of the text', () => {
    expect(finder.find('Spravato (J0013) needs prior authorization; ask about the copay.')).toEqual([
      { term: 'gl-esketamine', kind: 'treatment', start: 0, end: 8 },
      { term: 'code-j0013', kind: 'code', start: 10, end: 15 },
      { term: 'gl-prior-authorization', kind: 'rule', start: 23, end: 42 },
      { term: 'gl-copay', kind: 'cost', start: 58, end: 63 },
    ])
  })

  test('is found at both ends of a text, and in a text that is nothing else', () => {
    expect(words('ketamine, then Spravato')).toEqual(['ketamine', 'Spravato'])
    expect(words('ketamine')).toEqual(['ketamine'])
    expect(words('')).toEqual([])
  })

  test('is the longest form that stands there, once', () => {
    expect(words('The off-label use of ketamine-assisted therapy')).toEqual(['off-label use', 'ketamine-assisted'])
    expect(words('peer-to-peer review')).toEqual(['peer-to-peer review'])
  })

  test('is found again after one that ends just before it', () => {
    expect(words('Spravato/ketamine,ketamine')).toEqual(['Spravato', 'ketamine', 'ketamine'])
  })

  test('is found in English and in Spanish on one page', () => {
    expect(found('La terapia necesita autorización previa (prior authorization).')).toEqual([
      'gl-prior-authorization: autorización previa',
      'gl-prior-authorization: prior authorization',
    ])
  })

  test('with a bracket before its first word takes the bracket in', () => {
    expect(words('of (S)-ketamine')).toEqual(['(S)-ketamine'])
    expect(words('of S-ketamine')).toEqual(['S-ketamine'])
  })
})

describe('a term is found however the page writes it', () => {
  test.each([
    ['in capitals', 'PRIOR AUTHORIZATION'],
    ['with a hyphen', 'prior-authorization'],
    ['with a hyphen that does not break', 'prior\u2011authorization'],
    ['with a dash', 'prior\u2013authorization'],
    ['with a space that does not break', `prior${NBSP}authorization`],
    ['with a narrow space', 'prior\u202fauthorization'],
    ['with several spaces', 'prior   authorization'],
    ['over a line break', 'prior\n      authorization'],
    ['over a line break of Windows', 'prior\r\nauthorization'],
    ['with soft hyphens', `pri${SHY}or authori${SHY}za${SHY}tion`],
    ['with a zero-width space in it', 'prior author\u200bization'],
    ['with a joiner in it', 'prior author\u2060ization'],
    ['with a hyphen at the line’s end', 'prior authori-\nzation'],
    ['with a hyphen at the line’s end and an indented next line', 'prior authori-\n        zation'],
  ])('%s', (_, text) => {
    expect(found(`It needs ${text}, always.`)).toEqual([`gl-prior-authorization: ${text}`])
  })

  test.each([
    ['off label', 'gl-off-label'],
    ['OFF‑LABEL', 'gl-off-label'],
    ['autorizacion previa', 'gl-prior-authorization'],
    ['AUTORIZACIÓN PREVIA', 'gl-prior-authorization'],
    ['autorizacio\u0301n previa', 'gl-prior-authorization'],
    ['MADRS', 'gl-rating-scale'],
    ['PHQ 9', 'gl-rating-scale'],
    ['Montgomery–Åsberg Depression Rating Scale', 'gl-rating-scale'],
  ])('“%s”', (text, term) => {
    expect(found(`Note: ${text}.`)).toEqual([`${term}: ${text}`])
  })

  test('with a curly or a straight quote', () => {
    const table: TermTable = [{ term: 'gl-a', kind: 'rule', forms: [{ text: "plan's rule" }] }]
    const { find } = createFinder(table)
    for (const text of ["plan's rule", 'plan’s rule', 'plan‘s rule']) expect(find(text), text).toHaveLength(1)
    expect(find('plans rule')).toHaveLength(0)
  })

  test('its place holds in the text as it stands, with what is not seen', () => {
    const text = `a\u200bb keta${SHY}-\nmi\u200bne c`
    expect(words(text)).toEqual([`keta${SHY}-\nmi\u200bne`])
  })
})

describe('a line that ends in a hyphen', () => {
  test('keeps the words before and after it whole', () => {
    expect(words('self-\nfunded and keta-\nmine and Spravato')).toEqual(['self-\nfunded', 'keta-\nmine', 'Spravato'])
  })

  test.each(['12-\n34 Spravato', 'Spravato -\n   how', 'Spravato-\nHow', 'a-\nb 12-\n34 Spravato', '-\n-\n Spravato'])(
    'may be no word’s end: %j is read on',
    (text) => {
      expect(words(text)).toEqual(['Spravato'])
    },
  )
})

describe('a word boundary', () => {
  test.each([
    'extremes',
    'ketamines',
    'norketamine',
    'Spravatos',
    'ñketamine',
    'ketamineé',
    'ketamineß',
    'жketamine',
    'ketamineж',
    'ketamine中',
    '𝐀ketamine',
    'ketamine𝐀',
    'ketamine2',
    '2ketamine',
    'ketamine\u0301s',
    `${SHY}s`,
  ])('is none inside the longer word %j', (text) => {
    expect(words(`so ${text} it is`)).toEqual([])
  })

  test.each([
    '“ketamine”',
    '¿ketamine?',
    '…ketamine…',
    '(ketamine)',
    'ketamine/x',
    '_ketamine_',
    '👩‍⚕️ketamine👍',
    'x-ketamine',
  ])('is any sign that is no letter and no digit: %s', (text) => {
    expect(words(text)).toEqual(['ketamine'])
  })

  test('is not asked for behind a form that ends in a sign', () => {
    const cues = (text: string) => finder.find(text).filter(({ kind }) => kind === 'cue')
    expect(cues('Policy #0950')).toEqual([{ term: 'cue', kind: 'cue', start: 0, end: 8 }])
    expect(cues('Policy # 0950')).toHaveLength(1)
  })
})

describe('an abbreviation', () => {
  test.each([
    ['PA', 'PA criteria apply to this drug'],
    ['PA', 'This drug requires approval by PA'],
    ['ST', 'A drug marked ST is on the formulary'],
    ['MAC', 'Ask your Medicare contractor, the MAC'],
    ['QL', 'A quantity limit (QL) applies'.replace('quantity limit ', 'monthly drug limit ')],
  ])('%s is found in the company of words that tell its meaning', (abbreviation, text) => {
    expect(words(text)).toContain(abbreviation)
  })

  test.each([
    ['PA', 'Pittsburgh, PA, and its bridges'],
    ['ST', '12 MAIN ST, Suite 4'],
    ['MAC', 'Works on MAC and Windows'],
  ])('%s is not found without that company', (_, text) => {
    expect(words(text)).toEqual([])
  })

  test('is told by company within twelve words on either side, and not by what stands farther off', () => {
    const away = (count: number) => 'so '.repeat(count)
    expect(words(`PA ${away(11)}approval`)).toEqual(['PA'])
    expect(words(`approval ${away(11)}PA`)).toEqual(['PA'])
    expect(words(`PA ${away(12)}approval`)).toEqual([])
    expect(words(`approval ${away(12)}PA`)).toEqual([])
  })

  test('is told by words that begin so, not by words that hold it', () => {
    expect(words('PA is unapproved')).toEqual([])
  })

  test('counts in capitals alone', () => {
    expect(words('pa approval, rems, trd')).toEqual([])
    expect(words('REMS and TRD')).toEqual(['REMS', 'TRD'])
    expect(words('Rems')).toEqual([])
  })
})

describe('a code', () => {
  test.each(['J0013', 'J 0013', 'G2082', '96365', '0820T', '50458-028', 'F33.2', 'T14.91XA'])('%s is found', (code) => {
    expect(words(`Bill ${code}, please.`)).toEqual([code])
  })

  test.each(['j0013', 'g2082', '0820t', 'f33.2'])('%s is none: capitals count', (code) => {
    expect(words(`Bill ${code}, please.`)).toEqual([])
  })

  test.each(['J00131', 'AJ0013', 'XJ0013X', '963651', '196365', 'G2082A'])('is none inside %s', (text) => {
    expect(words(`Bill ${text}.`)).toEqual([])
  })

  test('of a diagnosis is the whole of it: F33.6 is no F33, and F33 at the end of a sentence is one', () => {
    expect(words('F33.6')).toEqual([])
    expect(words('F33.A')).toEqual([])
    expect(words('G90.51')).toEqual([])
    expect(words('It is F33.')).toEqual(['F33'])
    expect(words('It is F33. Next')).toEqual(['F33'])
    expect(words('F33.40')).toEqual(['F33.40'])
  })

  test('ranges are the two codes at their ends', () => {
    expect(words('99202-99205')).toEqual(['99202', '99205'])
    expect(words('99202–99205')).toEqual(['99202', '99205'])
    expect(words('96365 - 96368')).toEqual(['96365', '96368'])
    expect(words('96365/96366, 96367;96368')).toEqual(
      ['96365', '96366', '96367', '96368'].filter((code) => code !== '96366'),
    )
  })

  test.each([
    ['an amount', 'It costs $99213 a year'],
    ['an amount with a space', 'It costs $ 99213 a year'],
    ['an amount with cents', 'It costs 99213.50 a year'],
    ['a part of an amount', 'It costs $1,99213 a year'],
    ['an amount in thousands', 'It costs 99213,000 a year'],
    ['a ZIP code behind its state', 'Spokane, WA 99202'],
    ['a ZIP code with four more digits', 'Spokane 99202-1234'],
    ['a ZIP code that says so', 'ZIP: 99202'],
    ['a part of a phone number', '1-99213-4567'],
    ['a part of another phone number', '800-96365-12'],
    ['a number behind a number sign', 'Form #99213'],
  ])('is not in %s', (_, text) => {
    expect(words(text)).toEqual([])
  })

  test('is one behind words in capitals that are no state', () => {
    expect(words('CPT 99213 OR 99214, IV 96365, IM 96372')).toEqual(['CPT', '99213', '99214', '96365', '96372'])
  })

  test('that is a modifier is found only near that word', () => {
    expect(words('with modifier KX or JZ')).toEqual(expect.arrayContaining(['KX', 'JZ']))
    expect(words('KX and JZ, 25 mg, 25 visits')).toEqual([])
  })
})

describe('a cue', () => {
  test.each(['CPB 0950', 'Medical Policy 5.01.123', 'LCD L34567', 'NCD 130.1'])(
    'is found in “%s”, though the words are a term of the guide too',
    (text) => {
      expect(finder.find(text)[0]).toMatchObject({ kind: 'cue', start: 0 })
    },
  )

  const table: TermTable = [
    { term: 'cue', kind: 'cue', forms: [{ text: 'medical policy' }, { text: 'policy' }] },
    { term: 'gl-policy', kind: 'rule', forms: [{ text: 'medical policy' }] },
    { term: 'gl-drug', kind: 'treatment', forms: [{ text: 'policy drug' }] },
  ]
  const { find } = createFinder(table)

  test('stands beside and within a mention, and hides none', () => {
    expect(find('medical policy').map(({ term }) => term)).toEqual(['cue', 'gl-policy', 'cue'])
    expect(find('a medical policy drug').map(({ term }) => term)).toEqual(['cue', 'gl-policy', 'cue'])
    expect(find('a policy drug').map(({ term }) => term)).toEqual(['gl-drug', 'cue'])
  })
})

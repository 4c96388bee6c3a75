import { describe, expect, it } from 'vitest'
import { pdfBlocks } from '../../../../src/core/pdf-text/pdf-blocks'
import { type ColumnsLayout, columnsPage, LETTERS, randomOf } from './generated-columns'
import { outline, type PlacedLine, pageOf } from './placed-lines'

const LEFT = [
  'Botulinum toxin, see the policy on',
  'migraine for the rules that apply in',
  'this plan year to all members. Spravato',
  'is used with an oral antidepressant by',
  'adults whose depression did not ans-',
  'wer to two or more drugs.',
]
const RIGHT = [
  'Home infusion of vitamins, nutrients',
  'and other wellness drips at a spa or',
  'is not covered under any plan of ours.',
  'Doulas and birthing classes are listed',
  'in the benefit booklet of your group.',
  'Gym fees are paid back to members.',
]
const [LEFT_TEXT, RIGHT_TEXT] = [LEFT.join(' ').replace('ans- wer', 'answer'), RIGHT.join(' ')]

const linesAt = (texts: readonly string[], left: number, top: number, leading = 13.75): PlacedLine[] =>
  texts.map((text, index) => ({ text, left, top: top + index * leading, size: 11 }))

const title: PlacedLine = { text: 'A benefit guide for everybody in the whole of the country', top: 60, size: 18 }

describe('columns whose lines do not stand on one baseline', () => {
  it.each([0, 2, 4, 5, 6, 7, 8, 10, 12])('are read one after the other where one is lower by %i points', (shift) => {
    const page = pageOf([title, ...linesAt(LEFT, 60, 100), ...linesAt(RIGHT, 320, 100 + shift)])
    expect(outline(pdfBlocks([page])).slice(1)).toEqual([LEFT_TEXT, RIGHT_TEXT])
  })

  it.each([16, 18, 20, 22, 24])('are so too where one has a heading %i points above its text', (space) => {
    const heading = { text: 'Other care', left: 320, top: 100, size: 13, font: 'bold' }
    const page = pageOf([title, ...linesAt(LEFT, 60, 100), heading, ...linesAt(RIGHT, 320, 100 + space)])
    expect(outline(pdfBlocks([page])).slice(1)).toEqual([LEFT_TEXT, 'h2 Other care', RIGHT_TEXT])
  })

  it('are so too where the lines of one are further apart and it is longer, and what stands below them is read last', () => {
    const page = pageOf([
      title,
      ...linesAt(LEFT, 60, 100, 16),
      ...linesAt(RIGHT, 320, 106),
      { text: 'Codes', top: 230, left: 60, size: 13 },
      {
        text: 'J0013 is the code of Spravato, and of nothing else, whoever may be the one that asks.',
        top: 250,
        left: 60,
      },
    ])
    expect(outline(pdfBlocks([page])).slice(1)).toEqual([
      LEFT_TEXT,
      RIGHT_TEXT,
      'h2 Codes',
      'J0013 is the code of Spravato, and of nothing else, whoever may be the one that asks.',
    ])
  })

  it('are read as columns though they are short, where sentences go on from line to line', () => {
    const page = pageOf([
      title,
      ...linesAt(['Spravato is medi-', 'cally necessary for', 'adults who have tried', 'two other drugs.'], 60, 100),
      ...linesAt(['Step ther-', 'apy does not apply', 'to members who have', 'been stable on it.'], 260, 100),
    ])
    expect(outline(pdfBlocks([page])).slice(1)).toEqual([
      'Spravato is medically necessary for adults who have tried two other drugs.',
      'Step therapy does not apply to members who have been stable on it.',
    ])
  })

  it('are never joined, even where they are too few to be known as columns', () => {
    const page = pageOf([
      ...linesAt(['We do not pay for a home visit, or for', 'a night at a hotel. Spravato'], 60, 100),
      ...linesAt(['is not covered under any plan of ours.'], 320, 119.75),
    ])
    expect(pdfBlocks([page]).filter(({ text }) => text.includes('Spravato is not covered'))).toEqual([])
  })
})

describe('a table', () => {
  it('keeps a cell apart that stands close to another at half its height', () => {
    const right = [
      'Esketamine nasal spray may be considered',
      'medically necessary when all criteria are',
      'met by the member.',
    ]
    const page = pageOf([
      ...linesAt(right, 206, 100, 14).map((line) => ({ ...line, size: 12 })),
      { text: 'Spravato nasal spray, all', left: 53, width: 149, top: 119, size: 12 },
    ])
    expect(pdfBlocks([page]).filter(({ text }) => /all medically|all met/.test(text))).toEqual([])
  })

  it('of options and what they do is no page of columns', () => {
    const rows = [
      ['-c, --check', 'checks the syntax only'],
      ['-o, --output=FILE', 'output file, or none'],
      ['-n, --name=NAMES', 'array name and more'],
      ['-h, --help-me', 'display this help and exit'],
      ['-v, --version', 'output version and exit'],
    ]
    const lines = rows.flatMap(([option = '', does = ''], index) => [
      { text: option, left: 72, top: 100 + index * 13 },
      { text: does, left: 190, top: 100 + index * 13 },
    ])
    expect(outline(pdfBlocks([pageOf(lines)]))).toEqual(rows.flat().map((cell) => `| ${cell}`))
  })

  it('of many columns with sentences in its cells keeps its rows', () => {
    const lefts = [40, 150, 260, 370, 480]
    const cell = ['the plan may ask for', 'records of all of the', 'treatment that was', 'tried before it pays']
    const lines = [0, 1, 2].flatMap((row) =>
      lefts.flatMap((left) => cell.map((text, at) => ({ text, left, top: 100 + row * 70 + at * 12 }))),
    )
    const blocks = pdfBlocks([pageOf(lines)])
    expect(blocks.every(({ kind, text }) => kind === 'cell' && text.startsWith('the plan may'))).toBe(true)
  })
})

describe('lines beside large letters', () => {
  it('stay two lines', () => {
    const page = pageOf([
      { text: 'BIG INSURER', top: 100, size: 26 },
      ...['This', 'line', 'ends'].map((text, index) => ({ text, left: 400 + index * 24, top: 94 })),
      ...['Here', 'goes', 'more'].map((text, index) => ({ text, left: 402 + index * 24, top: 107 })),
    ])
    const texts = pdfBlocks([page]).map(({ text }) => text)
    expect(texts.some((text) => text.includes('This line ends'))).toBe(true)
    expect(texts.some((text) => text.includes('Here goes more'))).toBe(true)
  })
})

describe('pages of columns, however they are laid out', () => {
  const layouts: Partial<ColumnsLayout>[] = [
    {},
    { lines: 10 },
    { lines: 6 },
    { ragged: 3 },
    { heading: { column: 0, space: 22 } },
    { heading: { column: 1, space: 17 } },
    { heading: { column: 1, space: 21 } },
    { table: 0 },
    { table: 1 },
    { list: 0 },
    { list: 1 },
    { isCrossed: true },
    { size: 11, lines: 36, gutter: 12 },
  ]
  const leadings = [[12], [13.75], [12, 15, 13]]
  const mixed = new RegExp(
    `\\b(?:${LETTERS.map((one) => `${one}[elmundori]+.*\\b(?!${one})[a-c]`).join('|')})[elmundori]`,
    'i',
  )

  it.each(layouts.map((layout) => ({ layout })))('have no words of two columns in one block: $layout', ({ layout }) => {
    const random = randomOf(11)
    for (let shift = 0; shift <= 12; shift += 1.5) {
      for (const columns of [2, 3] as const) {
        for (const each of leadings) {
          const page = columnsPage({ columns, shift, leadings: each, ...layout }, random)
          const texts = pdfBlocks([pageOf(page)]).map(({ text }) => text)
          const joined = texts.filter((text) => !/^(?:Title|Across)/.test(text) && mixed.test(text))
          expect(joined, JSON.stringify({ columns, shift, leadings: each })).toEqual([])
        }
      }
    }
  })
})

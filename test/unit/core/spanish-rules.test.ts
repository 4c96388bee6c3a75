import { describe, expect, test } from 'vitest'
import { printProblem } from '../../../src/core/data-problem'
import { allSpanish, spanishOf, spanishProblems } from '../../../src/core/spanish-rules'

const FILE = 'src/insurers/example.json'
const SPANISH_FILE = 'src/spanish/insurers/example.json'
const insurer = {
  name: 'Example Health',
  about: 'A made-up insurer.',
  notes: [{ summary: 'Covered since November 23, 2026, for up to $1,200.', criteria: ['Age 18 or older'] }],
}
const RIGHT = {
  'A made-up insurer.': 'Una aseguradora inventada.',
  'Covered since November 23, 2026, for up to $1,200.': 'Se cubre desde el 23 de noviembre de 2026, hasta $1,200.',
  'Age 18 or older': '18 años o más',
}
const problems = (spanish: unknown, file = SPANISH_FILE) =>
  spanishProblems([{ file: FILE, data: insurer }], spanish === null ? [] : [{ file, data: spanish }]).map(printProblem)

describe('the Spanish of a file', () => {
  test('is right when each text has one, with the same figures', () => {
    expect(problems(RIGHT)).toEqual([])
  })

  test('is missed where a text has none', () => {
    const { 'Age 18 or older': _, ...rest } = RIGHT
    expect(problems(rest).join()).toContain('Age 18 or older')
    expect(problems({ ...RIGHT, 'Age 18 or older': '' })).toHaveLength(1)
    expect(problems(null)).toHaveLength(1)
  })

  test('is left over where the English was changed', () => {
    expect(problems({ ...RIGHT, 'Age 21 or older': '21 años o más' }).join()).toContain('one that is gone')
    expect(problems(RIGHT, 'src/spanish/insurers/gone.json')).toHaveLength(2)
  })

  test('is wrong where a figure is another, wherever it stands', () => {
    expect(problems({ ...RIGHT, 'Age 18 or older': '81 años o más' })).toEqual([
      expect.stringContaining('expected the figures 18, found 81'),
    ])
    expect(problems({ ...RIGHT, 'Age 18 or older': 'adultos' })).toHaveLength(1)
  })
})

describe('what is shipped', () => {
  test('is the Spanish of the texts in a file, wherever they stand, and nothing else', () => {
    const spanish = allSpanish([{ file: SPANISH_FILE, data: RIGHT }])
    expect(spanishOf({ deep: [{ criteria: ['Age 18 or older', 'not translated'] }] }, spanish)).toEqual({
      'Age 18 or older': '18 años o más',
    })
  })

  test('leaves a file out that is wrong', () => {
    expect(allSpanish([{ file: SPANISH_FILE, data: { text: 1 } }])).toEqual({})
  })
})

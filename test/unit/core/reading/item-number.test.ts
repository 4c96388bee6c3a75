import { describe, expect, test } from 'vitest'
import { showItemNumber } from '../../../../src/core/reading/item-number'
import type { ItemNumber } from '../../../../src/core/reading/page-words'

const shown = (style: ItemNumber['style'], ...numbers: readonly number[]) =>
  numbers.map((number) => showItemNumber({ style, number }))

describe('the number in front of an item is shown as the page shows it', () => {
  test('in digits', () => {
    expect(shown('1', 1, 12, 0, -3)).toEqual(['1.', '12.', '0.', '-3.'])
  })

  test('in letters, which go on with two after the alphabet', () => {
    expect(shown('a', 1, 2, 26, 27, 52, 53, 702, 703)).toEqual(['a.', 'b.', 'z.', 'aa.', 'az.', 'ba.', 'zz.', 'aaa.'])
    expect(shown('A', 1, 28)).toEqual(['A.', 'AB.'])
  })

  test('in Roman numerals', () => {
    expect(shown('i', 1, 2, 3, 4, 5, 6, 9, 14, 40, 90, 400, 1994)).toEqual([
      'i.',
      'ii.',
      'iii.',
      'iv.',
      'v.',
      'vi.',
      'ix.',
      'xiv.',
      'xl.',
      'xc.',
      'cd.',
      'mcmxciv.',
    ])
    expect(shown('I', 4, 9)).toEqual(['IV.', 'IX.'])
  })

  test('in digits where letters and numerals have none, as browsers do', () => {
    expect(shown('a', 0)).toEqual(['0.'])
    expect(shown('I', -1)).toEqual(['-1.'])
  })

  test('as a bullet', () => {
    expect(shown('•', 0, 7)).toEqual(['•', '•'])
  })

  test('in digits where the page names a style that we do not know', () => {
    expect(showItemNumber({ style: 'disc' as '1', number: 3 })).toBe('3.')
  })
})

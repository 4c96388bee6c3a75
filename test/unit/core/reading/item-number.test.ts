import { describe, expect, test } from 'vitest'
import { showItemNumber } from '../../../../src/core/reading/item-number'
import type { ItemNumber } from '../../../../src/core/reading/page-words'

const shown = (style: ItemNumber['style'], ...numbers: readonly number[]) =>
  numbers.map((number) => showItemNumber({ style, number }))

describe('the number in front of an item is shown as the page shows it', () => {
  test('in digits', () => {
    expect(shown('decimal', 1, 12, 0, -3)).toEqual(['1.', '12.', '0.', '-3.'])
  })

  test('in letters, which go on with two after the alphabet', () => {
    expect(shown('lower-alpha', 1, 2, 26, 27, 52, 53, 702, 703)).toEqual([
      'a.',
      'b.',
      'z.',
      'aa.',
      'az.',
      'ba.',
      'zz.',
      'aaa.',
    ])
    expect(shown('upper-latin', 1, 28)).toEqual(['A.', 'AB.'])
  })

  test('in Roman numerals', () => {
    expect(shown('lower-roman', 1, 2, 3, 4, 5, 6, 9, 14, 40, 90, 400, 1994)).toEqual([
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
    expect(shown('upper-roman', 4, 9)).toEqual(['IV.', 'IX.'])
  })

  test('in digits where letters and numerals have none, as browsers do', () => {
    expect(shown('lower-alpha', 0)).toEqual(['0.'])
    expect(shown('upper-roman', -1)).toEqual(['-1.'])
  })

  test('as a bullet', () => {
    expect(shown('disc', 0, 7)).toEqual(['•', '•'])
  })

  test('as a bullet where the list has signs of its own', () => {
    expect(shown('"→ "', 3)).toEqual(['•'])
  })
})

import { describe, expect, test } from 'vitest'
import { createFinder } from '../../../../src/core/mentions/find-mentions'
import { treatmentTable } from '../../../../src/core/mentions/term-table'
import { finder as fullFinder, table } from './guide-finder'

const finder = createFinder(treatmentTable(table))

describe('a glance at the joined text of a page', () => {
  test('shows that no treatment is named', () => {
    for (const text of ['', 'Find a dentist', 'The market for tickets; a basket.', 'Español · Tiếng Việt · 中文']) {
      expect(finder.glance?.(text), text).toBe(false)
    }
  })

  test('overlooks no name, however it is written', () => {
    const names = [
      'Spravato',
      'SPRAVATO',
      'ketamine',
      'ketáminé',
      'keta\u00admine',
      'k\u0301etamine',
      'keta-\n  mine',
      'keta\u2010\n mine',
    ]
    for (const name of names) {
      expect(finder.glance?.(`about ${name} here`), name).toBe(true)
      expect(finder.find(`about ${name} here`).length, name).toBeGreaterThan(0)
    }
  })

  test('overlooks no name that stands right beside other words, as it does at the end of a table cell', () => {
    expect(finder.glance?.('J0013Esketamine1 mg')).toBe(true)
  })

  test('is not taken for the whole table, of which every page holds something', () => {
    expect(fullFinder.glance).toBeNull()
  })
})

import lookup from 'built:lookup'
import { describe, expect, test } from 'vitest'
import { createSearch } from '../../../src/core/search'
import { DEFAULT_SETTINGS } from '../../../src/core/settings'
import { TREATMENTS } from '../../../src/core/vocabulary'
import { type Filter, groupRows, libraryRows, plansToFilterBy } from '../../../src/library/library-rows'

const search = createSearch(lookup)
const rows = (filter: Partial<Filter> = {}, settings = DEFAULT_SETTINGS) =>
  libraryRows(lookup, search, { typed: '', plan: null, ...filter }, settings)
const ids = (filter: Partial<Filter>) => rows(filter).map(({ entry }) => entry.id)
const rowOf = (id: string, filter: Partial<Filter> = {}, settings = DEFAULT_SETTINGS) => {
  const row = rows(filter, settings).find(({ entry }) => entry.id === id)
  if (!row) throw new Error(`no row of ${id}`)
  return row
}

describe('the table', () => {
  test('has every insurer, each with every treatment', () => {
    expect(rows()).toHaveLength(lookup.length)
    for (const { answers } of rows()) expect(answers.map(({ treatment }) => treatment)).toEqual(TREATMENTS)
  })

  test('shows only the treatments that the reader chose', () => {
    const { answers } = rowOf('aetna', {}, { ...DEFAULT_SETTINGS, treatments: ['spravato'] })
    expect(answers.map(({ treatment }) => treatment)).toEqual(['spravato'])
  })

  test('says “unknown” where we have no note', () => {
    const bare = rows().filter(({ entry }) => entry.notes.length === 0)
    expect(bare.length).toBeGreaterThan(0)
    for (const { answers, plan } of bare) {
      expect(answers.every(({ status }) => status === 'unknown')).toBe(true)
      expect(plan).toBeNull()
    }
  })

  test('puts every insurer under one heading', () => {
    const grouped = groupRows(rows()).flatMap((group) => group.rows)
    expect(grouped.map(({ entry }) => entry.id).sort()).toEqual(lookup.map(({ id }) => id).sort())
  })
})

describe('the search', () => {
  test.each([
    ['name', 'cigna', 'cigna'],
    ['alias', 'bcbstx', 'bcbs-hcsc'],
    ['state', 'Hawaii', 'bcbs-hawaii'],
    ['host', 'uhcprovider.com', 'unitedhealthcare'],
    ['typo', 'humanna', 'humana'],
  ])('finds by %s', (_, typed, id) => {
    expect(ids({ typed })[0]).toBe(id)
  })

  test('finds nobody for what is nobody’s', () => {
    expect(ids({ typed: 'qqqqqqqqqqqq' })).toEqual([])
  })

  test('is as good as empty with only spaces in it', () => {
    expect(ids({ typed: '  ' })).toHaveLength(lookup.length)
  })
})

describe('the kind of plan', () => {
  test('is one that somebody has notes on, and never “all”', () => {
    const plans = plansToFilterBy(lookup)
    expect(plans).toContain('commercial')
    expect(plans).not.toContain('all')
  })

  test('gives the answers for that plan', () => {
    for (const { answers } of rows({ plan: 'medicare-advantage' })) {
      for (const { plan } of answers) expect(['medicare-advantage', 'all']).toContain(plan)
    }
  })

  test('leaves out who cannot have it, and keeps who may', () => {
    expect(ids({ plan: 'commercial' })).not.toContain('medicare')
    expect(ids({ plan: 'medicare-advantage' })).toContain('medicare')
    expect(rowOf('cigna', { plan: 'medicaid' }).answers.every(({ status }) => status === 'unknown')).toBe(true)
  })

  test('goes together with the search', () => {
    expect(ids({ typed: 'medicare', plan: 'commercial' })).not.toContain('medicare')
  })

  test('is the reader’s own where they have told us, and the first with notes where they have not', () => {
    expect(rowOf('aetna').plan).toBe('commercial')
    expect(rowOf('aetna', {}, { ...DEFAULT_SETTINGS, plan: 'medicare-advantage' }).answers[0]?.plan).toBe(
      'medicare-advantage',
    )
    expect(rowOf('medicare', {}, { ...DEFAULT_SETTINGS, plan: 'commercial' }).plan).toBe('original-medicare')
  })
})

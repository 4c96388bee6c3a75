import lookup from 'built:lookup'
import { describe, expect, test } from 'vitest'
import { createSearch } from '../../../src/core/search'
import { DEFAULT_SETTINGS } from '../../../src/core/settings'
import { STATUSES, TREATMENTS } from '../../../src/core/vocabulary'
import { ageOf, type Filter, isNarrowed, NO_FILTER, plansToFilterBy } from '../../../src/library/filter'
import { groupRows, libraryTable } from '../../../src/library/library-rows'

const TODAY = '2026-11-24'
const search = createSearch(lookup)
const table = (filter: Partial<Filter> = {}, settings = DEFAULT_SETTINGS) =>
  libraryTable(lookup, search, { ...NO_FILTER, ...filter }, { settings, today: TODAY })
const rows = (filter: Partial<Filter> = {}, settings = DEFAULT_SETTINGS) => table(filter, settings).rows
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
    expect(isNarrowed({ ...NO_FILTER, typed: '  ' })).toBe(false)
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

describe('the state', () => {
  test('keeps who is there and who is everywhere, and nobody else', () => {
    const inTexas = ids({ state: 'TX' })
    expect(inTexas).toEqual(expect.arrayContaining(['bcbs-hcsc', 'aetna', 'medicare', 'bcbs-fep']))
    expect(inTexas).not.toContain('bcbs-alabama')
  })

  test('gives the answers that hold in that state', () => {
    const general = rowOf('medicaid').answers.find(({ treatment }) => treatment === 'spravato')
    const texas = rowOf('medicaid', { state: 'TX' }).answers.find(({ treatment }) => treatment === 'spravato')
    expect(general?.note?.states).toBeUndefined()
    expect(texas?.note?.states).toContain('TX')
  })
})

describe('the treatment', () => {
  test('leaves one answer in each row', () => {
    for (const { answers } of rows({ treatment: 'spravato' })) {
      expect(answers.map(({ treatment }) => treatment)).toEqual(['spravato'])
    }
  })
})

describe('the status', () => {
  test('leaves the insurers that have it in any answer, and says which answer', () => {
    const found = rows({ statuses: ['not-covered'] })
    expect(found.length).toBeGreaterThan(0)
    for (const { answers } of found) {
      expect(answers.some(({ status }) => status === 'not-covered')).toBe(true)
      for (const { status, isAsked } of answers) expect(isAsked).toBe(status === 'not-covered')
    }
  })

  test('may be one of several', () => {
    const both = ids({ statuses: ['covered', 'case-by-case'] })
    expect(both).toEqual(
      expect.arrayContaining([...ids({ statuses: ['covered'] }), ...ids({ statuses: ['case-by-case'] })]),
    )
  })

  test('can be that we do not know', () => {
    expect(ids({ statuses: ['unknown'] })).toContain('bcbs-arizona')
  })

  test('has beside it how many insurers there are with it, whatever status is asked for', () => {
    const { counts } = table()
    expect(table({ statuses: ['covered'] }).counts).toEqual(counts)
    for (const status of [...STATUSES, 'unknown' as const]) {
      expect(counts.get(status) ?? 0, status).toBe(ids({ statuses: [status] }).length)
    }
  })
})

describe('how sure we are, and the age', () => {
  test.each([
    ['sure', ['high']],
    ['likely', ['high', 'medium']],
    ['unsure', ['low']],
  ] as const)('“%s” leaves notes of that confidence', (sureness, confidences) => {
    const found = rows({ sureness })
    expect(found.length).toBeGreaterThan(0)
    for (const { answers } of found) {
      for (const { note, isAsked } of answers) {
        expect(isAsked).toBe(note !== undefined && (confidences as readonly string[]).includes(note.confidence))
      }
    }
  })

  test.each(['current', 'old'] as const)('“%s” leaves notes of that age', (age) => {
    const found = rows({ age })
    expect(found.length).toBeGreaterThan(0)
    for (const { answers } of found) {
      for (const { note, isAsked } of answers) expect(isAsked).toBe(note !== undefined && ageOf(note, TODAY) === age)
    }
  })

  test('must fit in one and the same answer', () => {
    for (const { answers } of rows({ sureness: 'unsure', statuses: ['not-covered'] })) {
      expect(answers.some(({ note }) => note?.confidence === 'low' && note.status === 'not-covered')).toBe(true)
    }
  })

  test('make notes old as the days go by', () => {
    const later = libraryTable(
      lookup,
      search,
      { ...NO_FILTER, age: 'current' },
      { settings: DEFAULT_SETTINGS, today: '2027-11-24' },
    )
    expect(later.rows).toEqual([])
  })
})

describe('the order', () => {
  const statusesOf = (filter: Partial<Filter>) =>
    rows(filter).map(({ answers }) => answers.find(({ treatment }) => treatment === 'spravato')?.status ?? 'unknown')

  test('by name goes both ways', () => {
    const names = rows({ sort: { by: 'name', isReversed: false } }).map(({ entry }) => entry.name)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')))
    expect(rows({ sort: { by: 'name', isReversed: true } }).map(({ entry }) => entry.name)).toEqual(names.reverse())
  })

  test('by an answer begins with the most hopeful, or with the least; what we do not know is last', () => {
    for (const isReversed of [false, true]) {
      const places = statusesOf({ sort: { by: 'spravato', isReversed } }).map((status) =>
        status === 'unknown' ? 99 : (isReversed ? -1 : 1) * STATUSES.indexOf(status),
      )
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
    expect(statusesOf({ sort: { by: 'spravato', isReversed: true } })[0]).toBe('not-covered')
  })

  test('by confidence begins with what we are sure of', () => {
    const found = rows({ sort: { by: 'confidence', isReversed: false } })
    expect(found[0]?.answers.some(({ note }) => note?.confidence === 'high')).toBe(true)
    expect(found.at(-1)?.entry.notes).toEqual([])
  })

  test('by date begins with the newest rules, or with the oldest', () => {
    const dates = (isReversed: boolean) =>
      rows({ sort: { by: 'date', isReversed } }).flatMap(({ answers }) => {
        const days = answers.flatMap(({ note }) => note?.effective ?? []).sort()
        return days.at(-1) ?? []
      })
    expect(dates(false)).toEqual([...dates(false)].sort().reverse())
    expect(dates(true)).toEqual([...dates(true)].sort())
  })

  test('goes before how well the words typed fit', () => {
    const byName = rows({ typed: 'blue', sort: { by: 'name', isReversed: false } }).map(({ entry }) => entry.name)
    expect(byName).toEqual([...byName].sort((a, b) => a.localeCompare(b, 'en')))
  })
})

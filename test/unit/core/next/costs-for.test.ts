import { describe, expect, test } from 'vitest'
import { readGuide } from '../../../../scripts/read-data'
import { costsFor } from '../../../../src/core/next/costs-for'
import { nextFacts } from '../../../../src/core/next/next-facts'
import { PLANS, type Plan, TREATMENTS, type Treatment } from '../../../../src/core/vocabulary'

const facts = nextFacts(readGuide())
function costs(treatment: Treatment, plan: Plan) {
  const groups = costsFor(facts, treatment, plan)
  const all = groups.flatMap((group) => group.costs)
  return {
    groups,
    ids: all.map(({ cost }) => cost.id),
    find: (id: string) => all.find(({ cost }) => cost.id === id),
  }
}

describe('what it costs, and who helps', () => {
  test('puts the price of today before that of years ago', () => {
    const { groups, find } = costs('spravato', 'commercial')
    expect(groups[0]?.topic).toBe('price')
    expect(groups[0]?.costs.at(-1)?.cost.id).toBe('co-spravato-list-2019')
    expect(find('co-spravato-list-2019')?.isPast).toBe(true)
    expect(find('co-spravato-price-now')?.isPast).toBe(false)
  })

  test('shows the savings programs also to those who cannot have them, and says so', () => {
    expect(costs('spravato', 'commercial').find('co-withme')?.isForOthers).toBe(false)
    const { groups, find } = costs('spravato', 'medicare-advantage')
    expect(find('co-withme')?.isForOthers).toBe(true)
    expect(find('co-withme-not-eligible')?.isForOthers).toBe(false)
    const savings = groups.find(({ topic }) => topic === 'savings')?.costs ?? []
    expect(savings.map(({ isForOthers }) => isForOthers)).toEqual(
      savings.map(({ isForOthers }) => isForOthers).sort((a, b) => Number(a) - Number(b)),
    )
  })

  test('does not rule federal employees out, which the terms leave open', () => {
    expect(costs('spravato', 'fep').find('co-withme')?.isForOthers).toBe(false)
  })

  test('leaves out other plans’ prices, and rules nobody out whose plan is not known', () => {
    expect(costs('spravato', 'commercial').ids).not.toContain('co-medicare-share')
    expect(costs('spravato', 'original-medicare').ids).toContain('co-medicare-share')
    expect(costs('spravato', 'all').ids).toContain('co-medicare-share')
    expect(
      costs('spravato', 'all')
        .groups.flatMap((group) => group.costs)
        .some((each) => each.isForOthers),
    ).toBe(false)
  })

  test('gives the article’s hint on financing, and what became of it, for every treatment', () => {
    for (const treatment of TREATMENTS) {
      const financing = costs(treatment, 'commercial').groups.find(({ topic }) => topic === 'financing')
      expect(financing?.claims.map(({ id, verdict }) => [id, verdict])).toEqual([
        ['cl-clinics-financing', 'holds-with-limits'],
        ['cl-kwc-financing', 'outdated'],
      ])
    }
  })

  test('never shows the price of drugs that the FDA warns about', () => {
    for (const plan of PLANS) {
      for (const treatment of TREATMENTS) expect(costs(treatment, plan).ids).not.toContain('co-athome-price')
    }
  })
})

import { describe, expect, test } from 'vitest'
import { readGuide } from '../../../../scripts/read-data'
import { type AppealRoute, appealRoute, SIDE_SUBJECTS } from '../../../../src/core/next/appeal-route'
import { type Membership, routesOf } from '../../../../src/core/next/membership'
import { nextFacts } from '../../../../src/core/next/next-facts'
import { PLANS, type Plan, type Treatment } from '../../../../src/core/vocabulary'

const facts = nextFacts(readGuide())
const routes = (plan: Plan, membership?: Membership, treatment: Treatment = 'spravato') =>
  routesOf(plan, membership).map(({ plans }) => appealRoute(facts, plans, treatment))
const ids = (route: AppealRoute | undefined) => route?.steps.map(({ id }) => id)
const step = (plan: Plan, at: number, membership?: Membership) => routes(plan, membership)[0]?.steps[at]

describe('the way to appeal', () => {
  test('under a plan through a job: the plan, outside doctors, a court', () => {
    expect(ids(routes('commercial')[0])).toEqual(['ap-commercial-internal', 'ap-commercial-external', 'ap-erisa-court'])
    expect(step('commercial', 0)).toMatchObject({
      decidedBy: 'The plan',
      deadline: { rule: { n: 180, unit: 'days' }, countedFrom: 'denial' },
      decisions: [
        { about: 'urgent', time: { n: 72, unit: 'hours' } },
        { about: 'before treatment', time: { n: 30, unit: 'days' } },
        { about: 'after treatment', time: { n: 60, unit: 'days' } },
      ],
    })
    expect(step('commercial', 1)?.deadline).toMatchObject({ rule: { n: 4, unit: 'months' }, countedFrom: 'later' })
    expect(step('commercial', 2)?.deadline).toBeNull()
  })

  test('leads to no court under a plan that the reader bought, and to none of the employer’s rules', () => {
    expect(ids(routes('commercial', 'bought')[0])).toEqual(['ap-commercial-internal', 'ap-commercial-external'])
    const own = routes('commercial', 'employer-pays')[0]
    expect(own?.beside.overview.map(({ id }) => id)).toEqual(['ap-erisa-selffunded'])
    expect(own?.beside['step-therapy']).toEqual([])
    expect(routes('commercial', 'insurer-pays')[0]?.beside.overview).toEqual([])
    expect(routes('commercial', 'insurer-pays')[0]?.beside['step-therapy']).toHaveLength(1)
  })

  test('has five levels in Medicare, with the money at stake', () => {
    for (const plan of ['original-medicare', 'medicare-advantage', 'part-d'] as const) {
      expect(routes(plan)[0]?.steps.map(({ name }) => name.slice(0, 7))).toEqual([
        'Level 1',
        'Level 2',
        'Level 3',
        'Level 4',
        'Level 5',
      ])
    }
    expect(step('original-medicare', 2)?.amountAtStakeUsd).toBe(200)
    expect(step('original-medicare', 4)?.amountAtStakeUsd).toBe(1960)
    expect(step('original-medicare', 0)?.programme.map(({ name }) => name)).toEqual([
      'Redetermination by the Medicare contractor',
    ])
    expect(step('medicare-advantage', 0)?.deadline?.rule).toMatchObject({ n: 65, olderFigure: 60 })
    expect(step('medicare-advantage', 1)?.deadline).toBeNull()
  })

  test('parts in Medicaid by who runs it; whoever does not know sees both', () => {
    expect(routes('medicaid').map(ids)).toEqual([
      ['ap-medicaid-plan-first', 'ap-medicaid-hearing'],
      ['ap-medicaid-ffs'],
    ])
    expect(routes('medicaid', 'health-plan').map(ids)).toEqual([['ap-medicaid-plan-first', 'ap-medicaid-hearing']])
    expect(routes('medicaid', 'state').map(ids)).toEqual([['ap-medicaid-ffs']])
  })

  test('gives Medicaid’s hearing the time that stands with the appeal before it', () => {
    expect(step('medicaid', 0)?.deadline).toMatchObject({
      rule: { n: 60, from: 'date on the notice' },
      entry: { id: 'ap-medicaid-days' },
    })
    expect(step('medicaid', 1)?.deadline).toMatchObject({
      rule: { n: 120 },
      countedFrom: 'later',
      entry: { id: 'ap-medicaid-days' },
    })
    expect(step('medicaid', 0, 'state')?.deadline).toMatchObject({ rule: { n: 90, upTo: true }, countedFrom: 'denial' })
    expect(step('medicaid', 0, 'state')?.programme.map(({ name }) => name)).toEqual([
      'State fair hearing (fee-for-service members)',
    ])
    expect(routes('medicaid')[0]?.programmeBeside.map(({ name }) => name)).toEqual([
      'Keeping benefits during the appeal',
    ])
  })

  test('goes on to OPM for federal employees, and to a second look in TRICARE', () => {
    expect(routes('fep')[0]?.steps.map(({ name }) => name)).toEqual(['Ask the plan to reconsider', 'Write to OPM'])
    expect(step('fep', 1)).toMatchObject({
      deadline: { rule: { n: 90, unit: 'days' }, countedFrom: 'later' },
      decisions: [{ time: { n: 60, unit: 'days' } }],
    })
    expect(step('tricare', 1)?.deadline).toMatchObject({ rule: { n: 90 }, countedFrom: 'later' })
  })

  test('follows Medicare with Medigap, and is unknown where the plan is', () => {
    expect(ids(routes('medigap')[0])).toEqual(ids(routes('original-medicare')[0]))
    expect(routes('all')).toEqual([])
  })

  test('has a step for every plan, each with a name and who decides', () => {
    for (const plan of PLANS.filter((each) => each !== 'all')) {
      for (const route of routes(plan)) {
        expect(route.steps.length, plan).toBeGreaterThan(0)
        for (const { id, decidedBy, facts } of route.steps) {
          expect(decidedBy, id).not.toBeNull()
          expect(facts[0]?.name, id).toBeDefined()
        }
        expect(new Set(ids(route)).size, plan).toBe(route.steps.length)
      }
    }
  })
})

test('every appeal of the guide stands in some route', () => {
  const shown = PLANS.flatMap((plan) =>
    (['spravato', 'ketamine-infusion-mental-health'] as const).flatMap((treatment) =>
      routes(plan, 'unsure', treatment).flatMap(({ steps, beside }) => [
        ...steps.flatMap((each) => each.facts),
        ...SIDE_SUBJECTS.flatMap((subject) => beside[subject]),
      ]),
    ),
  )
  expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(facts.appeals.map(({ id }) => id)))
})

test('what is about one treatment is not told of another', () => {
  const before = (treatment: Treatment) =>
    routes('commercial', 'unsure', treatment)[0]?.beside.before.map(({ id }) => id)
  expect(before('spravato')).toContain('ap-evidence-pack')
  expect(before('spravato')).not.toContain('ap-off-label-iv')
  expect(before('ketamine-infusion-pain')).toContain('ap-off-label-iv')
  expect(before('ketamine-infusion-pain')).not.toContain('ap-evidence-pack')
})

test('a deadline that the plan must keep is not the reader’s', () => {
  for (const plan of PLANS) {
    for (const { steps } of routes(plan)) {
      expect(steps.map(({ deadline }) => deadline?.entry.id)).not.toContain('ap-parity-analysis')
    }
  }
})

import { describe, expect, test } from 'vitest'
import {
  findNote,
  findStatus,
  firstPlan,
  type NoteKey,
  plansWithNotes,
  sellsAnyPlan,
  statesWithNotes,
} from '../../../src/core/answers'
import { PLANS, type Plan, type State, type Status } from '../../../src/core/vocabulary'

const note = (plan: Plan, status: Status, states?: readonly State[], treatment: NoteKey['treatment'] = 'spravato') => ({
  treatment,
  plan,
  status,
  states,
})

describe('the note that answers', () => {
  test('is the one for the reader’s plan', () => {
    const notes = [note('medicaid', 'varies'), note('commercial', 'covered')]
    expect(findStatus(notes, 'spravato', { plan: 'commercial' })).toBe('covered')
    expect(findStatus(notes, 'spravato', { plan: 'medicaid' })).toBe('varies')
  })

  test('is for the treatment asked about', () => {
    const notes = [note('commercial', 'covered'), note('commercial', 'not-covered', [], 'ketamine-infusion-pain')]
    expect(findStatus(notes, 'ketamine-infusion-pain', { plan: 'commercial' })).toBe('not-covered')
    expect(findStatus(notes, 'ketamine-infusion-mental-health', { plan: 'commercial' })).toBe('unknown')
  })

  test('is the one for all plans where the reader’s has none of its own, whichever stands first', () => {
    const all = note('all', 'case-by-case')
    const own = note('commercial', 'covered')
    for (const notes of [
      [all, own],
      [own, all],
    ]) {
      expect(findNote(notes, 'spravato', { plan: 'commercial' })).toBe(own)
      expect(findNote(notes, 'spravato', { plan: 'medigap' })).toBe(all)
    }
  })

  test('is the state’s before the general one, whichever stands first', () => {
    const general = note('medicaid', 'varies')
    const texas = note('medicaid', 'prior-authorization', ['TX'])
    for (const notes of [
      [general, texas],
      [texas, general],
    ]) {
      expect(findNote(notes, 'spravato', { plan: 'medicaid', state: 'TX' })).toBe(texas)
      expect(findNote(notes, 'spravato', { plan: 'medicaid', state: 'NY' })).toBe(general)
      expect(findNote(notes, 'spravato', { plan: 'medicaid' })).toBe(general)
    }
  })

  test('is the state’s note for all plans before the general one for the plan', () => {
    const plan = note('commercial', 'covered')
    const state = note('all', 'not-covered', ['OH', 'TX'])
    expect(findNote([plan, state], 'spravato', { plan: 'commercial', state: 'TX' })).toBe(state)
  })

  test('is the state’s note for the plan before the state’s for all', () => {
    const all = note('all', 'not-covered', ['TX'])
    const own = note('commercial', 'covered', ['TX'])
    expect(findNote([all, own], 'spravato', { plan: 'commercial', state: 'TX' })).toBe(own)
  })

  test('is never another plan’s', () => {
    for (const plan of PLANS.filter((each) => each !== 'all')) {
      for (const asked of PLANS.filter((each) => each !== plan)) {
        expect(findStatus([note(plan, 'covered')], 'spravato', { plan: asked }), `${plan} for ${asked}`).toBe('unknown')
      }
    }
  })

  test('is never another state’s, nor a state’s when no state is known', () => {
    const notes = [note('medicaid', 'covered', ['TX', 'NY'])]
    expect(findStatus(notes, 'spravato', { plan: 'medicaid', state: 'NY' })).toBe('covered')
    expect(findStatus(notes, 'spravato', { plan: 'medicaid', state: 'CA' })).toBe('unknown')
    expect(findStatus(notes, 'spravato', { plan: 'medicaid' })).toBe('unknown')
  })

  test('counts as general when its list of states is empty', () => {
    expect(findStatus([note('medicaid', 'covered', [])], 'spravato', { plan: 'medicaid', state: 'CA' })).toBe('covered')
  })

  test('leaves the notes in their order', () => {
    const notes = Object.freeze([note('all', 'covered'), note('commercial', 'varies')])
    expect(() => findNote(notes, 'spravato', { plan: 'commercial' })).not.toThrow()
  })
})

test('the plans with notes are told in the order of the vocabulary, each once', () => {
  const notes = [note('va', 'covered'), note('commercial', 'covered'), note('va', 'varies'), note('all', 'varies')]
  expect(plansWithNotes(notes)).toEqual(['commercial', 'va', 'all'])
  expect(plansWithNotes([])).toEqual([])
})

test('the states with notes are those of the plan and of all plans, by letter, each once', () => {
  const notes = [
    note('medicaid', 'covered', ['TX', 'NY']),
    note('all', 'covered', ['AZ', 'TX']),
    note('commercial', 'covered', ['OH']),
    note('medicaid', 'varies'),
  ]
  expect(statesWithNotes(notes, 'medicaid')).toEqual(['AZ', 'NY', 'TX'])
  expect(statesWithNotes(notes, 'va')).toEqual(['AZ', 'TX'])
})

describe('the plan shown first', () => {
  const notes = [note('medicare-advantage', 'varies'), note('commercial', 'covered')]

  test('is the reader’s own, where this insurer may sell it', () => {
    expect(firstPlan(notes, { mine: 'medicare-advantage', sellsAny: true })).toBe('medicare-advantage')
    expect(firstPlan(notes, { mine: 'medicaid', sellsAny: true })).toBe('medicaid')
    expect(firstPlan([], { mine: 'medicaid', sellsAny: true })).toBe('medicaid')
  })

  test('is the reader’s own before the site’s', () => {
    expect(firstPlan(notes, { mine: 'commercial', site: 'medicaid', sellsAny: true })).toBe('commercial')
  })

  test('is the site’s where the reader chose none', () => {
    expect(firstPlan(notes, { site: 'medicaid', sellsAny: true })).toBe('medicaid')
  })

  test('is not the reader’s where a programme has no such plan', () => {
    expect(firstPlan([note('original-medicare', 'covered')], { mine: 'commercial', sellsAny: false })).toBe(
      'original-medicare',
    )
    expect(firstPlan([note('fep', 'covered')], { mine: 'commercial', site: 'fep', sellsAny: false })).toBe('fep')
  })

  test('is any where a programme’s note holds for all its plans, whatever the reader’s own', () => {
    expect(firstPlan([note('all', 'covered')], { mine: 'commercial', sellsAny: false })).toBe('all')
  })

  test('is never a public programme that a company cannot sell', () => {
    expect(firstPlan(notes, { mine: 'va', sellsAny: true })).toBe('commercial')
    expect(firstPlan(notes, { mine: 'original-medicare', sellsAny: true })).toBe('commercial')
  })

  test('is the first with notes where nothing else is known', () => {
    expect(firstPlan(notes, { sellsAny: true })).toBe('commercial')
  })

  test('is any where there are no notes at all', () => {
    expect(firstPlan([], { sellsAny: true })).toBe('all')
    expect(firstPlan([], { mine: 'commercial', site: 'fep', sellsAny: false })).toBe('all')
  })
})

test('only companies and licensees may sell any kind of plan', () => {
  expect(sellsAnyPlan('commercial')).toBe(true)
  expect(sellsAnyPlan('licensee')).toBe(true)
  for (const kind of ['association', 'federal-program', 'state-program', 'supplemental'] as const) {
    expect(sellsAnyPlan(kind), kind).toBe(false)
  }
})

import { describe, expect, test } from 'vitest'
import { readGuide, readInsurers } from '../../../../scripts/read-data'
import { findNote } from '../../../../src/core/answers'
import type { Note } from '../../../../src/core/insurer-schema'
import { nextFacts } from '../../../../src/core/next/next-facts'
import { phoneQuestions } from '../../../../src/core/next/phone-questions'
import { PLANS, type Plan, TREATMENTS, type Treatment } from '../../../../src/core/vocabulary'

const facts = nextFacts(readGuide())
const insurers = readInsurers()
const noteOf = (id: string, treatment: Treatment, plan: Plan) =>
  findNote(insurers.find((insurer) => insurer.id === id)?.notes ?? [], treatment, { plan })
const AETNA = noteOf('aetna', 'spravato', 'commercial')

function ask(treatment: Treatment, plan: Plan, note: Note | undefined) {
  const questions = phoneQuestions(facts, { treatment, plan, note })
  const find = (id: string) => questions.find((question) => question.id === id)
  return { ids: questions.map(({ id }) => id), find }
}

describe('questions to ask', () => {
  test('name this insurer’s policy and codes, from our note', () => {
    const { find } = ask('spravato', 'commercial', AETNA)
    expect(find('policy')).toMatchObject({ names: ['CPB 0950'], isFromNote: true })
    expect(find('codes')).toMatchObject({ names: ['J0013', 'G2082', 'G2083'], isFromNote: true, ended: [] })
    expect(find('approval')?.isFromNote).toBe(true)
  })

  test('name the usual codes where we have no note, and say that they are not from it', () => {
    const { find } = ask('ketamine-infusion-pain', 'commercial', undefined)
    expect(find('codes')).toMatchObject({ names: ['J3490', '96365', '96366', '99215'], isFromNote: false })
    expect(find('policy')).toMatchObject({ names: [], isFromNote: false })
    expect(find('approval')?.isFromNote).toBe(false)
  })

  test('do not ask for a code that has ended, but say that it has', () => {
    const note = AETNA && { ...AETNA, codes: ['S0013', 'J0013'] }
    expect(ask('spravato', 'commercial', note).find('codes')).toMatchObject({
      names: ['J0013'],
      ended: [{ code: 'S0013', status: 'ended' }],
    })
    const onlyEnded = AETNA && { ...AETNA, codes: ['S0013'] }
    expect(ask('spravato', 'commercial', onlyEnded).find('codes')).toMatchObject({
      names: ['J0013', 'G2082', 'G2083'],
      isFromNote: false,
    })
  })

  test('name no other insurer’s or writer’s policy number', () => {
    const note = AETNA && {
      ...AETNA,
      sources: AETNA.sources.map((source) => ({ ...source, kind: 'third-party' as const })),
    }
    expect(ask('spravato', 'commercial', note).find('policy')?.names).toEqual([])
  })

  test('fit the treatment and the plan', () => {
    expect(ask('spravato', 'commercial', AETNA).ids).toEqual([
      'policy',
      'self-funded',
      'benefit',
      'which-company',
      'codes',
      'approval',
      'steps',
      'network',
      'cost',
      'savings',
      'renewal',
      'denial',
    ])
    const medicare = ask('ketamine-infusion-mental-health', 'original-medicare', undefined).ids
    expect(medicare).toContain('abn')
    for (const id of ['self-funded', 'network', 'superbill', 'savings', 'benefit']) expect(medicare).not.toContain(id)
    expect(ask('spravato', 'medicaid', undefined).ids).not.toContain('savings')
    expect(ask('ketamine-infusion-pain', 'marketplace', undefined).ids).toContain('superbill')
  })

  test('each rest on something of the guide', () => {
    for (const plan of PLANS) {
      for (const treatment of TREATMENTS) {
        for (const { id, facts: found } of phoneQuestions(facts, { treatment, plan, note: undefined })) {
          expect(found.length, `${plan} ${treatment} ${id}`).toBeGreaterThan(0)
        }
      }
    }
  })
})

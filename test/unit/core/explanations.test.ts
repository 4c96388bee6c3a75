import { describe, expect, test } from 'vitest'
import { readGuide } from '../../../scripts/read-data'
import { explanations } from '../../../src/core/explanations'

const guide = readGuide()
const explained = explanations(guide)

describe('the explanations that pages of ours load', () => {
  test('are there for every term and every code that can stand on a page', () => {
    const codes = guide.codes.filter(({ system }) => system !== 'note')
    expect(Object.keys(explained).sort()).toEqual([...guide.glossary, ...codes].map(({ id }) => id).sort())
  })

  test('say what a term means, in the guide’s words', () => {
    const entry = guide.glossary.find(({ id }) => id === 'gl-prior-authorization')
    expect(explained['gl-prior-authorization']).toMatchObject({
      term: 'Prior authorization',
      kind: 'rule',
      meaning: entry?.definition,
      code: null,
      checked: entry?.checked,
    })
  })

  test('say whether a code is in use, and what took its place', () => {
    expect(explained['code-s0013']).toMatchObject({
      term: 'S0013',
      kind: 'code',
      code: { status: 'ended', validTo: '2025-12-31', replacedBy: ['J0013'] },
    })
    expect(explained['code-j0013']?.code).toEqual({ status: 'active', validFrom: '2026-01-01' })
    expect(explained['code-s0013']?.caveats[0]).toContain('out of date')
  })

  test('have sources and a day on which they were checked, each of them', () => {
    for (const [id, { sources, checked }] of Object.entries(explained)) {
      expect(sources.length, id).toBeGreaterThan(0)
      expect(checked, id).toMatch(/^\d{4}-\d\d-\d\d$/)
      for (const source of sources) {
        expect(Object.keys(source).sort()).toEqual(['effective', 'publisher', 'read', 'title', 'url'])
      }
    }
  })

  test('leave out what the glossary’s editors tell each other', () => {
    for (const { id } of guide.glossary) expect(explained[id]?.caveats, id).toEqual([])
  })
})

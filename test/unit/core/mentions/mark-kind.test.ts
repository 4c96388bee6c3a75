import { describe, expect, test } from 'vitest'
import { readGuide } from '../../../../scripts/read-data'
import { markKindOfCode, markKindOfTerm } from '../../../../src/core/mentions/mark-kind'

const { glossary, codes } = readGuide()
const termsOf = (kind: string) => glossary.filter((term) => markKindOfTerm(term) === kind).map(({ id }) => id)

describe('a term of the glossary is marked', () => {
  test('as a treatment where it is one of the two drugs', () => {
    expect(termsOf('treatment').sort()).toEqual(['gl-esketamine', 'gl-ketamine'])
  })

  test('as a code where it is about codes', () => {
    expect(termsOf('code').sort()).toEqual(
      ['gl-cpt', 'gl-hcpcs', 'gl-icd-10', 'gl-modifier', 'gl-ndc', 'gl-prolonged-service'].sort(),
    )
  })

  test('as a cost where it is about money', () => {
    const ids = termsOf('cost')
    for (const id of ['gl-copay', 'gl-deductible', 'gl-eob', 'gl-superbill']) expect(ids).toContain(id)
    for (const { id, category } of glossary.filter((term) => ids.includes(term.id))) {
      expect(['cost', 'billing'], id).toContain(category)
    }
  })

  test('as a rule in every other case', () => {
    for (const id of ['gl-prior-authorization', 'gl-rems', 'gl-trd', 'gl-appeal', 'gl-compounded']) {
      expect(termsOf('rule')).toContain(id)
    }
    expect(termsOf('rule').length + termsOf('cost').length + 8).toBe(glossary.length)
  })
})

test('every code is marked as one, and a note on codes is not marked', () => {
  for (const code of codes) expect(markKindOfCode(code), code.id).toBe(code.system === 'note' ? null : 'code')
  expect(codes.filter((code) => markKindOfCode(code) === null).map(({ id }) => id)).toEqual([
    'code-ketamine-no-own-code',
  ])
})

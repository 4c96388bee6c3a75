// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import type { CodeFact } from '../../../src/core/notes-file'
import { CodeList, codeState } from '../../../src/ui/code-list'
import { all, fileOf, get, show, textOf } from './rendered'

const fact = (given: Partial<CodeFact>): CodeFact => ({ code: 'X0000', meaning: 'a drug', status: 'active', ...given })

describe('billing codes', () => {
  test('S0013 has ended and J0013 replaced it, in words that stand out', () => {
    show(<CodeList codes={['S0013']} facts={fileOf('bcbs-fep').codes} />)
    expect(textOf(get('li'))).toMatch(/^S0013 ?ended Dec 31, 2025; J0013 replaced it\. \S/)
    expect(all('.code-state.changed')).toHaveLength(1)
  })

  test('J0013 is in use since it took its place', () => {
    show(<CodeList codes={['J0013']} facts={fileOf('aetna').codes} />)
    expect(textOf(get('li'))).toMatch(/^J0013 ?since Jan 1, 2026\. /)
    expect(all('.changed')).toHaveLength(0)
  })

  test('stand in the order of the note, each with its meaning', () => {
    show(<CodeList codes={['G2083', 'G2082']} facts={fileOf('aetna').codes} />)
    expect(all('code').map(textOf)).toEqual(['G2083', 'G2082'])
    for (const item of all('li')) expect(textOf(item).length).toBeGreaterThan(20)
  })

  test('that we cannot explain are shown all the same', () => {
    show(<CodeList codes={['Q9999']} facts={[]} />)
    expect(textOf(get('li'))).toBe('Q9999')
  })
})

test.each<[Partial<CodeFact>, string]>([
  [{ status: 'ended', validTo: '2025-12-31' }, 'ended Dec 31, 2025'],
  [{ status: 'ended' }, 'ended'],
  [{ status: 'replaced', replacedBy: ['A1', 'B2'] }, 'ended; A1, B2 replaced it'],
  [{ status: 'active', validFrom: '2020-01-01' }, 'since Jan 1, 2020'],
  [{ status: 'active' }, ''],
  [{ status: 'active-temporary', validFrom: '2024-01-01' }, 'a temporary code'],
  [{ status: 'unconfirmed' }, 'not confirmed'],
  [{ status: 'trap' }, 'often mistaken: read on'],
])('a code with %o is “%s”', (given, words) => {
  expect(codeState(fact(given))).toBe(words)
})

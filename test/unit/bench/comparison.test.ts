import { describe, expect, test } from 'vitest'
import { compare, compareWithLimit, holds } from '../../bench/comparison'
import { mergeComparisons } from '../../bench/results-file'
import { worseRatios } from '../../bench/worse'

const named = { id: 'reading/find/walk', what: 'find', peer: 'walk', unit: 'ms' } as const

describe('a comparison', () => {
  test('compares run with run, so that a slow moment counts for both', () => {
    const { ratio } = compare({ ...named, ours: [2, 20, 4], theirs: [1, 10, 2] })
    expect(ratio).toEqual({ median: 2, low: 2, high: 2, runs: 3 })
  })

  test('holds where the middle ratio is at most what it is to be', () => {
    const of = (ours: readonly number[]) => compare({ ...named, ours, theirs: [1, 1, 1], hold: 2 })
    expect(holds(of([1, 2, 9]))).toBe(true)
    expect(holds(of([1, 2.1, 2.2]))).toBe(false)
  })

  test('informs where nothing is asked of it', () => {
    expect(holds(compare({ ...named, ours: [9], theirs: [1] }))).toBe(true)
  })

  test('may be with a fixed limit', () => {
    expect(holds(compareWithLimit({ ...named, ours: [7, 8, 8], limit: 8 }))).toBe(true)
    expect(holds(compareWithLimit({ ...named, ours: [9], limit: 8 }))).toBe(false)
  })
})

describe('results', () => {
  const at = (id: string, ours: number) => compare({ ...named, id, ours: [ours], theirs: [1] })

  test('are worse from 20 % on, and only where they were measured before', () => {
    const before = [at('a/1', 1), at('a/2', 1)]
    expect(worseRatios([at('a/1', 1.19), at('a/2', 1.2), at('a/3', 9)], before)).toMatchObject([
      { now: { id: 'a/2' }, by: 1.2 },
    ])
  })

  test('of what was not measured again are kept, and of what was are replaced whole', () => {
    const merged = mergeComparisons([at('a/1', 1), at('b/1', 1), at('b/old', 1)], [at('b/1', 2)], ['b'])
    expect(merged.map(({ id, ours }) => [id, ours.median])).toEqual([
      ['a/1', 1],
      ['b/1', 2],
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { nextTile, STATE_TILES, TILE_COLUMNS } from '../../../src/core/state-tiles'
import { STATES } from '../../../src/core/vocabulary'

test('the map has every state once, each in a place of its own', () => {
  expect(STATE_TILES.map(({ state }) => state).sort()).toEqual(Object.keys(STATES).sort())
  expect(new Set(STATE_TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(STATE_TILES.length)
  expect(Math.max(...STATE_TILES.map(({ column }) => column)) + 1).toBe(TILE_COLUMNS)
})

describe('arrow keys', () => {
  test.each([
    ['CO', 'right', 'NE'],
    ['CO', 'up', 'WY'],
    ['CO', 'down', 'NM'],
    ['CO', 'left', 'UT'],
    // Over a gap, straight ahead.
    ['MI', 'right', 'NY'],
    ['HI', 'right', 'TX'],
    ['AK', 'right', 'ME'],
    // Where nothing is straight ahead, the nearest aside.
    ['OH', 'up', 'MI'],
    ['ME', 'right', 'ME'],
    ['AK', 'up', 'AK'],
  ] as const)('lead from %s %s to %s', (from, direction, to) => {
    expect(nextTile(from, direction)).toBe(to)
  })

  test('reach every state from every other', () => {
    const reached = new Set<string>(['AK'])
    for (const state of reached) {
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        reached.add(nextTile(state as keyof typeof STATES, direction))
      }
    }
    expect(reached.size).toBe(STATE_TILES.length)
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { compare } from '../../bench/comparison'
import type { Measurement } from '../../bench/measurement'
import { writeResults } from '../../bench/results-file'
import { runBench } from '../../bench/run-bench'

const folder = mkdtempSync(join(tmpdir(), 'coverage-notes-'))
const before = join(folder, 'before.json')
afterAll(() => rmSync(folder, { recursive: true }))

const walk = (ours: number) =>
  compare({ id: 'made-up/walk', what: 'find', peer: 'walk', unit: 'ms', ours: [ours], theirs: [1] })

/** Holds a measurement that came out at so much against results in which it was 1, as `npm run bench -- --against` does. */
async function heldAgainst(ours: number, against = before) {
  const madeUp: Measurement = { name: 'made-up', title: 'Made up', method: '', run: async () => [walk(ours)] }
  const printed: string[] = []
  const exitCode = await runBench({
    measurements: [madeUp],
    chosen: [madeUp],
    against,
    browsers: [],
    isQuick: false,
    prepare: async () => {},
    measuredWith: () => '',
    print: (text) => printed.push(text),
    say: () => {},
  })
  return { exitCode, printed: printed.join('\n') }
}

describe('a run against earlier results', () => {
  writeResults(before, { measuredWith: '', comparisons: [walk(1)] })

  test('fails and shows what is 20 % worse', async () => {
    const { exitCode, printed } = await heldAgainst(1.2)
    expect(exitCode).toBe(1)
    expect(printed).toContain('WORSE by 20 %  find / walk  1× → 1.2×')
  })

  test('passes where nothing is', async () => {
    const { exitCode, printed } = await heldAgainst(1.19)
    expect(exitCode).toBe(0)
    expect(printed).not.toContain('WORSE')
    expect(printed).toContain('No ratio is 20 % or more worse')
  })

  test('stops before it measures where there are no earlier results', async () => {
    await expect(heldAgainst(1, join(folder, 'none.json'))).rejects.toThrow('There are no results')
  })
})

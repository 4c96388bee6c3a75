import { expect, test } from 'vitest'
import { NOT_LINEAR } from '../../reliability/not-linear'
import { judge, knownVerdicts } from '../../reliability/pattern-verdicts'
import { patternsInSource } from '../../reliability/patterns'

// A pattern that is not written down yet is judged here and now, which takes some seconds.
const JUDGING_MS = 300_000

test(
  'every regular expression of ours takes steps in line with its text, or stands where no long text reaches it',
  async () => {
    const known = knownVerdicts()
    const patterns = await patternsInSource()
    expect(patterns.size).toBeGreaterThan(150)
    const files = new Set<string>()
    for (const [pattern, file] of patterns) {
      const verdict = known.get(pattern) ?? (await judge(pattern))
      if (verdict === 'linear') continue
      files.add(file)
      expect(Object.keys(NOT_LINEAR), `${file} has a pattern that may take too long: ${pattern}`).toContain(file)
    }
    // Nothing is excused that needs no excuse any more.
    expect([...files].sort()).toEqual(Object.keys(NOT_LINEAR).sort())
  },
  JUDGING_MS,
)

test('a pattern that goes back over what it has read is found out', async () => {
  expect(await judge('/(a+)+$/')).toBe('faster')
  expect(await judge('/\\s+$/')).toBe('faster')
  expect(await judge('/^a+b/')).toBe('linear')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readInsurers } from '../../../scripts/read-data'
import { recognize } from '../../../src/core/recognize'
import { siteTable } from '../../../src/core/sites'
import { addresses, areParsersAgreed, expectedRecognition } from '../../reliability/addresses'

const insurers = readInsurers()
const table = siteTable(insurers)

const RUNS = 100_000

test('a hundred thousand addresses are recognised as the WHATWG’s own parser and a search through every site say', () => {
  let ours = 0
  let disagreed = 0
  fc.assert(
    fc.property(addresses(insurers), (address) => {
      const found = recognize(address, table)
      if (found) ours++
      const expected = expectedRecognition(address, insurers)
      if (JSON.stringify(found) === JSON.stringify(expected)) return
      if (areParsersAgreed(address)) expect(found, JSON.stringify(address)).toEqual(expected)
      disagreed++
    }),
    { numRuns: RUNS, seed: 1 },
  )
  expect(disagreed).toBeLessThan(RUNS / 1000)
  // Both answers are put to the test, not one of them a hundred thousand times.
  expect(ours).toBeGreaterThan(RUNS / 10)
  expect(ours).toBeLessThan((RUNS * 9) / 10)
})

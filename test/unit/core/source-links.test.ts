import { describe, expect, test } from 'vitest'
import { readInsurers } from '../../../scripts/read-data'
import { isLinkable } from '../../../src/core/source-links'

const insurers = readInsurers()
const get = (id: string) => {
  const found = insurers.find((insurer) => insurer.id === id)
  if (!found) throw new Error(`no insurer ${id}`)
  return found
}
const site = (host: string) => ({ host, role: 'policy' as const, evidence: 'seen' })

describe('a source is linked unless the insurer’s file warns of its host', () => {
  test.each([
    ['tricare', 'https://healthnetfederalservices.org/page', false],
    ['tricare', 'https://www.healthnetfederalservices.org/', false],
    ['tricare', 'https://www.tricare.mil/CoveredServices', true],
    ['medicaid', 'https://hcpf.colorado.gov/par', true],
    ['medicaid', 'https://colorado.gov/', false],
    ['medicaid', 'https://dora.colorado.gov/', false],
    ['medicaid', 'https://wyhealth.net/', false],
    ['medicaid', 'https://oklahoma.gov/ohca/x', true],
    ['medicare', 'https://www.medicare.org/', false],
    ['medicare', 'https://www.medicare.gov/', true],
    ['medicare', 'https://www.notmedicare.org/', true],
    ['aetna', 'https://www.medicare.org/', true],
  ])('%s: %s → %s', (id, address, expected) => {
    expect(isLinkable(address, get(id))).toBe(expected)
  })

  test('a warning below a site of our own counts there only', () => {
    const insurer = { sites: [site('a.com')], notTheseHosts: [{ host: 'fake.a.com', why: 'sold' }] }
    expect(isLinkable('https://fake.a.com/x', insurer)).toBe(false)
    expect(isLinkable('https://www.fake.a.com/x', insurer)).toBe(false)
    expect(isLinkable('https://a.com/x', insurer)).toBe(true)
    expect(isLinkable('https://www.a.com/x', insurer)).toBe(true)
  })

  test('a warning with several hosts, in words, counts for each of them', () => {
    const insurer = { sites: [site('a.com')], notTheseHosts: [{ host: 'b.com and c.org (not ours)', why: 'others' }] }
    for (const host of ['b.com', 'c.org']) expect(isLinkable(`https://${host}/`, insurer), host).toBe(false)
    expect(isLinkable('https://xb.com/', insurer)).toBe(true)
  })

  test('an insurer that warns of none links everywhere', () => {
    expect(isLinkable('https://anything.example/', { sites: [site('a.com')] })).toBe(true)
  })
})

test('every note of every insurer has a source that can be opened, but those that rest on a look-alike host alone', () => {
  const closed = insurers.flatMap((insurer) =>
    insurer.notes
      .filter(({ sources }) => !sources.some(({ url }) => isLinkable(url, insurer)))
      .map(({ treatment, plan }) => `${insurer.id} ${treatment} ${plan}`),
  )
  expect(closed).toEqual([])
})

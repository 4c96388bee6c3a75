import { describe, expect, test } from 'vitest'
import { readInsurers } from '../../../scripts/read-data'
import { nameInBrackets, nameOnSite, shortName, siteOf } from '../../../src/core/insurer-names'

const insurers = readInsurers()
const get = (id: string) => {
  const found = insurers.find((insurer) => insurer.id === id)
  if (!found) throw new Error(`no insurer ${id}`)
  return found
}

describe('a name in a sentence', () => {
  test.each([
    ['Blue Cross Blue Shield of Arizona (AZ Blue)', 'Blue Cross Blue Shield of Arizona', 'AZ Blue'],
    ['Aetna', 'Aetna', ''],
    ['Blue (old) Shield', 'Blue (old) Shield', ''],
    ['Two (one) (two)', 'Two (one)', 'two'],
  ])('“%s” is “%s”, and in brackets stood “%s”', (name, short, inBrackets) => {
    expect(shortName(name)).toBe(short)
    expect(nameInBrackets(name)).toBe(inBrackets)
  })

  test('no insurer is left without a name, and none keeps half a bracket', () => {
    for (const { name } of insurers) {
      expect(shortName(name)).not.toBe('')
      expect(shortName(name)).not.toMatch(/[()]/)
    }
  })
})

describe('the name readers of a site know', () => {
  test('is the site’s brand, on its subdomains too', () => {
    expect(nameOnSite(get('bcbs-hcsc'), 'bcbstx.com')).toBe('Blue Cross and Blue Shield of Texas')
    expect(nameOnSite(get('bcbs-hcsc'), 'espanol.bcbstx.com')).toBe('Blue Cross and Blue Shield of Texas')
  })

  test('is the insurer’s own where the site has no brand, or no site is known', () => {
    const { name } = get('bcbs-hcsc')
    expect(nameOnSite(get('bcbs-hcsc'), 'hcsc.com')).toBe(name)
    expect(nameOnSite(get('bcbs-hcsc'), undefined)).toBe(name)
    expect(nameOnSite(get('bcbs-hcsc'), 'evil.example')).toBe(name)
    expect(nameOnSite(get('bcbs-hcsc'), 'notbcbstx.com')).toBe(name)
  })

  test('a shared site is nobody’s', () => {
    expect(siteOf(get('aetna'), 'availity.com')).toBeUndefined()
    expect(siteOf(get('aetna'), 'aetna.com')?.host).toBe('aetna.com')
    expect(siteOf(get('aetna'), undefined)).toBeUndefined()
  })
})

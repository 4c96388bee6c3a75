import { describe, expect, test } from 'vitest'
import { readInsurers } from '../../../scripts/read-data'
import { recognize, type SiteTable } from '../../../src/core/recognize'
import { siteTable } from '../../../src/core/sites'

const insurers = readInsurers()
const table = siteTable(insurers)
const insurerAt = (address: string) => recognize(address, table)?.insurer ?? null

/** A made-up world, where sites lie inside one another. */
const NESTED: SiteTable = {
  'example.com': { '': 'outer' },
  'plans.example.com': { '': 'inner' },
  'state.example': { '/health': 'department', '/health/children': 'children' },
  'both.example': { '': 'whole', '/part': 'part' },
}

describe('an address is recognised by its host', () => {
  test('the host of a site itself', () => {
    expect(recognize('https://aetna.com/', table)).toEqual({ insurer: 'aetna', host: 'aetna.com', pathPrefix: '' })
  })

  test('any subdomain of it, and the site is told without the subdomain', () => {
    expect(recognize('https://deep.down.azblue.com/page', table)).toEqual({
      insurer: 'bcbs-arizona',
      host: 'azblue.com',
      pathPrefix: '',
    })
  })

  test.each([
    ['https://WWW.AETNA.COM/CPB/', 'aetna'],
    ['HTTPS://Aetna.Com', 'aetna'],
    ['https://www.aetna.com./cpb/', 'aetna'],
    ['https://www.aetna.com:8443/cpb/', 'aetna'],
    ['http://www.aetna.com/', 'aetna'],
    ['https://user:secret@www.aetna.com/', 'aetna'],
    ['  https://www.aetna.com/  ', 'aetna'],
    ['https://www.humanamilitary.com/beneficiary', 'tricare'],
    ['https://www.humana.com/', 'humana'],
    ['https://www.bcbstx.com/provider', 'bcbs-hcsc'],
  ])('%s is %s', (address, insurer) => {
    expect(insurerAt(address)).toBe(insurer)
  })

  test('every site of every insurer is recognised as its insurer, with and without www', () => {
    for (const { id, sites } of insurers) {
      for (const { host, pathPrefix = '' } of sites.filter(({ shared }) => !shared)) {
        expect(recognize(`https://${host}${pathPrefix}`, table), host).toEqual({ insurer: id, host, pathPrefix })
        expect(insurerAt(`https://www.${host}${pathPrefix}/some/page?q=1#part`), host).toBe(id)
      }
    }
  })
})

describe('the longest site wins', () => {
  test.each([
    ['https://example.com/', 'outer'],
    ['https://www.example.com/', 'outer'],
    ['https://plans.example.com/', 'inner'],
    ['https://a.plans.example.com/', 'inner'],
    ['https://state.example/health', 'department'],
    ['https://state.example/health/adults', 'department'],
    ['https://state.example/health/children', 'children'],
    ['https://state.example/health/children/teeth', 'children'],
    ['https://both.example/', 'whole'],
    ['https://both.example/partial', 'whole'],
    ['https://both.example/part/one', 'part'],
  ])('%s is %s', (address, insurer) => {
    expect(recognize(address, NESTED)?.insurer).toBe(insurer)
  })

  test('a longer host whose path does not fit leaves the address to the shorter host', () => {
    const sites: SiteTable = { 'gov.example': { '': 'state' }, 'health.gov.example': { '/plan': 'plan' } }
    expect(recognize('https://health.gov.example/plan/x', sites)?.insurer).toBe('plan')
    expect(recognize('https://health.gov.example/roads', sites)?.insurer).toBe('state')
  })
})

describe('a site below a path is that path and what is below it', () => {
  test.each([
    'https://oklahoma.gov/ohca',
    'https://oklahoma.gov/ohca/',
    'https://oklahoma.gov/ohca/providers.html',
    'https://oklahoma.gov/ohca?page=2',
    'https://www.oklahoma.gov/ohca#top',
    'https://oklahoma.gov/health/../ohca/x',
  ])('%s is the Medicaid programme’s', (address) => {
    expect(recognize(address, table)).toEqual({ insurer: 'medicaid', host: 'oklahoma.gov', pathPrefix: '/ohca' })
  })

  test.each([
    'https://oklahoma.gov/',
    'https://oklahoma.gov/ohca-news',
    'https://oklahoma.gov/ohcanews/ohca',
    'https://oklahoma.gov/health',
    'https://oklahoma.gov/ohca/../health',
    'https://oklahoma.gov/?next=/ohca',
    'https://oklahoma.gov/#/ohca',
  ])('%s is not', (address) => {
    expect(recognize(address, table)).toBeNull()
  })
})

describe('what is nobody’s is left alone', () => {
  test('hosts that many insurers share', () => {
    const shared = insurers.flatMap(({ sites }) => sites.filter((site) => site.shared).map(({ host }) => host))
    expect(shared).toEqual(
      expect.arrayContaining(['availity.com', 'cvs.com', 'caremark.com', 'express-scripts.com', 'evicore.com']),
    )
    for (const host of shared) {
      expect(insurerAt(`https://${host}/`), host).toBeNull()
      expect(insurerAt(`https://www.${host}/aetna`), host).toBeNull()
    }
  })

  test('hosts that our own files warn of', () => {
    const warned = insurers.flatMap(({ notTheseHosts = [] }) => notTheseHosts.map(({ host }) => host))
    const hosts = warned.flatMap((entry) => entry.match(/[a-z0-9-]+(\.[a-z0-9-]+)+/g) ?? [])
    expect(hosts).toContain('healthnetfederalservices.org')
    for (const host of hosts) expect(insurerAt(`https://${host}/`), host).toBeNull()
  })

  test.each([
    ['a name that ends in ours', 'https://notaetna.com/'],
    ['our name in front of another', 'https://aetna.com.evil.example/'],
    ['our name with another ending', 'https://aetna.co/'],
    ['our name in hyphens', 'https://aetna-com.example/'],
    ['our name as a label', 'https://aetna/'],
    ['the ending alone', 'https://com/'],
    ['our name as the user’s', 'https://aetna.com@evil.example/'],
    ['our name as user and password', 'https://aetna.com:443@evil.example/'],
    ['our name in the path', 'https://evil.example/https://aetna.com/'],
    ['our name in the query', 'https://evil.example/?u=https://aetna.com'],
    ['our name in the fragment', 'https://evil.example/#@aetna.com'],
    ['our name behind a backslash', 'https://evil.example\\@aetna.com/'],
    ['look-alike letters', 'https://www.аetna.com/'],
    ['the same in punycode', 'https://www.xn--etna-43d.com/'],
    ['an IPv4 address', 'https://127.0.0.1/aetna.com'],
    ['an IPv6 address', 'http://[::1]/'],
    ['this computer', 'http://localhost:3000/'],
    ['a search engine', 'https://www.google.com/search?q=aetna.com'],
  ])('%s: %s', (_, address) => {
    expect(recognize(address, table)).toBeNull()
  })

  test.each([
    'file:///home/me/aetna.com/index.html',
    'file://aetna.com/share/page.html',
    'about:blank',
    'about:srcdoc',
    'data:text/html,<base href=https://aetna.com>',
    'blob:https://www.aetna.com/6ea5a2a2-0c6a-4c1b-8a86-000000000000',
    'chrome://aetna.com/',
    'chrome-extension://aetna.com/panel.html',
    'moz-extension://aetna.com/panel.html',
    'javascript:location="https://aetna.com"',
    'view-source:https://aetna.com/',
    'ftp://aetna.com/',
    'ws://aetna.com/',
    'mailto:someone@aetna.com',
    '//aetna.com/',
    'aetna.com',
    'www.aetna.com/cpb',
    'https://',
    'https:///',
    'https://.',
    'https://..aetna..com..',
    'not an address at all',
    '',
    ' ',
    '\u0000',
  ])('what is no web address: %j', (address) => {
    expect(recognize(address, table)).toBeNull()
  })

  test('names that every object has are no sites', () => {
    expect(recognize('https://constructor.prototype/', {})).toBeNull()
    expect(recognize('https://a.constructor/', table)).toBeNull()
    expect(recognize('https://x.__proto__/', table)).toBeNull()
  })
})

test('a full stop at the end of the host is read as no part of the name, but two are', () => {
  expect(insurerAt('https://aetna.com./')).toBe('aetna')
  expect(insurerAt('https://aetna.com../')).toBeNull()
})

describe('recognising costs as much among ten thousand insurers as among ours', () => {
  /** How often the table is asked, in any way, while one address is recognised. */
  const countLookups = (sites: SiteTable, address: string) => {
    let lookups = 0
    const count = <Args extends unknown[], Result>(trap: (...args: Args) => Result) => {
      return (...args: Args) => {
        lookups++
        return trap(...args)
      }
    }
    const counted = new Proxy(sites, {
      get: count(Reflect.get),
      has: count(Reflect.has),
      ownKeys: (target) => {
        // Walking over the table costs as much as the table is long.
        lookups += Object.keys(target).length
        return Reflect.ownKeys(target)
      },
      getOwnPropertyDescriptor: count(Reflect.getOwnPropertyDescriptor),
    })
    recognize(address, counted)
    return lookups
  }
  const many: Record<string, Record<string, string>> = { ...table }
  for (let at = 0; at < 10_000; at++) many[`insurer-${at}.example`] = { '': `insurer-${at}` }

  test.each([
    'https://www.aetna.com/cpb/',
    'https://oklahoma.gov/ohca',
    'https://a.b.c.d.nobody.example/',
    'about:blank',
  ])('%s', (address) => {
    expect(Object.keys(many).length).toBeGreaterThan(10_000)
    expect(countLookups(many, address)).toBe(countLookups(table, address))
    expect(countLookups(table, address)).toBeLessThanOrEqual(2 * address.split('.').length)
  })
})

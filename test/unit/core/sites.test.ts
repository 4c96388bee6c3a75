import { describe, expect, test } from 'vitest'
import { readInsurers } from '../../../scripts/read-data'
import type { Site } from '../../../src/core/insurer-schema'
import { recognize } from '../../../src/core/recognize'
import { contentScriptMatches, insurerMatches, siteHints, siteOrigins, siteTable } from '../../../src/core/sites'
import { fitsPattern } from '../match-pattern'

const insurers = readInsurers()
const patterns = contentScriptMatches(insurers)
const origins = siteOrigins(insurers)

const fitsAny = (address: string) => patterns.some((pattern) => fitsPattern(pattern, address))

const insurer = (id: string, ...sites: readonly { host: string; pathPrefix?: string; shared?: true }[]) => ({
  id,
  sites: sites.map((site) => ({ role: 'member' as const, evidence: 'seen', ...site })),
})

describe('the content script runs on every site of an insurer', () => {
  test('every address of a site fits a pattern, with subdomain, path and query', () => {
    for (const { sites } of insurers) {
      for (const { host, pathPrefix = '' } of sites.filter(({ shared }) => !shared)) {
        for (const address of [
          `https://${host}${pathPrefix || '/'}`,
          `http://${host}${pathPrefix}/page`,
          `https://www.${host}${pathPrefix}/a/b?c=d`,
          `https://a.b.${host}${pathPrefix}?page=2`,
        ]) {
          expect(fitsAny(address), address).toBe(true)
        }
      }
    }
  })

  test('where a pattern fits and the address is not ours, the recognizer says so, as on a path that begins alike', () => {
    expect(fitsAny('https://oklahoma.gov/ohca-news')).toBe(true)
    expect(recognize('https://oklahoma.gov/ohca-news', siteTable(insurers))).toBeNull()
  })

  test.each([
    'https://oklahoma.gov/',
    'https://oklahoma.gov/health',
    'https://www.google.com/',
    'https://notaetna.com/',
    'https://aetna.com.evil.example/',
    'https://evil.example/?u=https://aetna.com/',
    'ftp://aetna.com/',
  ])('and never on %s', (address) => {
    expect(fitsAny(address)).toBe(false)
  })

  test('nor on hosts that many insurers share', () => {
    for (const { sites } of insurers) {
      for (const { host } of sites.filter(({ shared }) => shared)) {
        expect(fitsAny(`https://www.${host}/`), host).toBe(false)
      }
    }
  })

  test('no pattern stands for all sites, for a whole ending, or twice', () => {
    for (const pattern of patterns) {
      expect(pattern).toMatch(/^\*:\/\/\*\.([a-z0-9-]+\.)+[a-z]{2,}\/[^*]*\*$/)
    }
    expect(new Set(patterns).size).toBe(patterns.length)
  })
})

describe('patterns are as few as they can be', () => {
  test('a site below another whole host needs none of its own', () => {
    expect(contentScriptMatches([insurer('a', { host: 'a.com' }), insurer('b', { host: 'b.a.com' })])).toEqual([
      '*://*.a.com/*',
    ])
  })

  test('a site below a host that is ours only in part does', () => {
    const sites = [insurer('a', { host: 'state.gov', pathPrefix: '/health' }), insurer('b', { host: 'b.state.gov' })]
    expect(contentScriptMatches(sites)).toEqual(['*://*.b.state.gov/*', '*://*.state.gov/health*'])
  })

  test('a shared host gives none, and hides none below it', () => {
    const sites = [insurer('a', { host: 'hub.com', shared: true }, { host: 'a.hub.com' })]
    expect(contentScriptMatches(sites)).toEqual(['*://*.a.hub.com/*'])
    expect(siteTable(sites)).toEqual({ 'a.hub.com': { '': 'a' } })
  })
})

describe('an insurer’s own script runs on its pages', () => {
  const matchesOf = (id: string, all: readonly ReturnType<typeof insurer>[]) => {
    const one = all.find((each) => each.id === id)
    if (!one) throw new Error(`no insurer ${id}`)
    return insurerMatches(all)[all.indexOf(one)]
  }

  test('and nothing is kept from it where nobody else is below them', () => {
    const all = [insurer('a', { host: 'a.com' }), insurer('b', { host: 'b.com' })]
    expect(matchesOf('a', all)).toEqual({ matches: ['*://*.a.com/*'] })
  })

  test('but for another insurer’s below them', () => {
    const all = [
      insurer('a', { host: 'a.com' }),
      insurer('b', { host: 'b.a.com' }),
      insurer('c', { host: 'a.com', pathPrefix: '/c' }),
    ]
    expect(matchesOf('a', all)).toEqual({
      matches: ['*://*.a.com/*'],
      exclude_matches: ['*://*.a.com/c*', '*://*.b.a.com/*'],
    })
    expect(matchesOf('b', all)).toEqual({ matches: ['*://*.b.a.com/*'] })
  })

  test('not on hosts that it shares, nor are those kept from others', () => {
    const all = [insurer('a', { host: 'a.com' }), insurer('b', { host: 'hub.a.com', shared: true })]
    expect(matchesOf('b', all)).toEqual({ matches: [] })
    expect(matchesOf('a', all)).toEqual({ matches: ['*://*.a.com/*'] })
  })
})

test('a site tells the reader’s plan and state where it serves only one, and a shared one tells nothing', () => {
  const sites: Site[] = [
    { role: 'member', evidence: 'seen', host: 'tx.com', states: ['TX'] },
    { role: 'member', evidence: 'seen', host: 'fep.com', plan: 'fep', states: [] },
    { role: 'member', evidence: 'seen', host: 'any.com' },
    { role: 'member', evidence: 'seen', host: 'hub.com', plan: 'medicaid', shared: true },
  ]
  expect(siteHints([{ id: 'a', sites }])).toEqual({ 'tx.com': { states: ['TX'] }, 'fep.com': { plan: 'fep' } })
})

describe('host permissions know only origins', () => {
  test('every origin is a host with its subdomains and no path', () => {
    expect(origins.length).toBeGreaterThan(100)
    for (const origin of origins) expect(origin).toMatch(/^\*:\/\/\*\.([a-z0-9-]+\.)+[a-z]{2,}\/\*$/)
    expect(origins).not.toContain('<all_urls>')
  })

  test('a site with a path counts as its host, once', () => {
    const sites = [
      insurer('a', { host: 'state.gov', pathPrefix: '/health' }, { host: 'state.gov', pathPrefix: '/kids' }),
    ]
    expect(siteOrigins(sites)).toEqual(['*://*.state.gov/*'])
    expect(origins).toContain('*://*.oklahoma.gov/*')
  })

  test('and they cover whatever the content script runs on', () => {
    for (const pattern of patterns) {
      const address = pattern.replace('*://*.', 'https://www.').replace('*', '')
      expect(
        origins.some((origin) => fitsPattern(origin, address)),
        pattern,
      ).toBe(true)
    }
  })
})

describe('the recognizer’s table', () => {
  test('holds several paths of one host, of one insurer or of two', () => {
    const sites = [
      insurer('a', { host: 'state.gov', pathPrefix: '/a' }, { host: 'state.gov' }),
      insurer('b', { host: 'state.gov', pathPrefix: '/b' }),
    ]
    expect(siteTable(sites)).toEqual({ 'state.gov': { '': 'a', '/a': 'a', '/b': 'b' } })
  })
})

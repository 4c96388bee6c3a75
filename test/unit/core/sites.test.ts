import { describe, expect, test } from 'vitest'
import { readInsurers } from '../../../scripts/read-data'
import { packSites, unpackSites } from '../../../src/core/packed-sites'
import { recognize } from '../../../src/core/recognize'
import { contentScriptMatches, siteOrigins, siteTable } from '../../../src/core/sites'

const insurers = readInsurers()
const patterns = contentScriptMatches(insurers)
const origins = siteOrigins(insurers)

/**
 * Whether an address fits a match pattern, by the rules of
 * https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
function fitsPattern(pattern: string, address: string): boolean {
  const parts = /^(\*|https?):\/\/(\*|\*\.[^/*]+|[^/*]+)(\/.*)$/.exec(pattern)
  if (!parts) throw new Error(`${pattern} is no match pattern`)
  const [, scheme = '', host = '', path = ''] = parts
  const url = new URL(address)
  const isScheme = scheme === '*' ? /^(https?|wss?):$/.test(url.protocol) : url.protocol === `${scheme}:`
  const isHost =
    host === '*' ||
    (host.startsWith('*.')
      ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
      : url.hostname === host)
  const pathForm = path.split('*').map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return isScheme && isHost && new RegExp(`^${pathForm.join('.*')}$`).test(url.pathname + url.search)
}
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

  test('comes out of the packed form as it went in', () => {
    const table = siteTable(insurers)
    expect(unpackSites(packSites(table))).toEqual(table)
  })

  test('comes out so with paths, deep paths and the root of a host too', () => {
    const table = { 'a.com': { '': 'a', '/x/y': 'b', '/x': 'a' }, 'b.org': { '/only': 'b' } }
    expect(unpackSites(packSites(table))).toEqual(table)
    expect(unpackSites(packSites({}))).toEqual({})
  })

  test('is packed by insurer, in fewer bytes', () => {
    const table = siteTable(insurers)
    const packed = packSites(table)
    expect(packed['physicians-mutual']).toContain('physiciansmutual.com')
    expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(table).length * 0.7)
  })
})

import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import type { Insurer } from '../../src/core/insurer-schema'
import type { Recognition } from '../../src/core/recognize'

type Sited = Pick<Insurer, 'id' | 'sites'>

/** The parser of the WHATWG's own reference implementation: another one than the browsers' and than Node's. */
const { URL: ReferenceUrl } = new JSDOM().window

const SCHEMES = [
  'https:',
  'https:',
  'https:',
  'http:',
  'HTTPS:',
  'hTtp:',
  'ftp:',
  'file:',
  'ws:',
  'javascript:',
  'x:',
  '',
]
const SLASHES = ['//', '//', '//', '/', '', '///', '\\\\', '/\\', '\t//', '//\n']
const USERS = ['', '', '', 'user@', 'user:secret@', 'aetna.com@', 'a:b:c@', '%40@', '@', 'aetna.com:443@']
const PORTS = ['', '', '', ':443', ':8443', ':', ':0', ':99999', ':x', ':80']
const PATHS = [
  '',
  '/',
  '/ohca',
  '/ohca/',
  '/ohca-news',
  '/ohca?page=2',
  '/x/../ohca/y',
  '/%6fhca',
  '/OHCA',
  '\\ohca',
  '/./ohca',
  '/oh\tca',
]
const TAILS = ['', '', '?q=aetna.com', '#aetna.com', '?', '#', '/../..', '#@aetna.com/', '?/ohca']
const LABELS = [
  'www',
  'a',
  'a.b',
  'xn--etna-43d',
  'аetna',
  'not',
  'www.',
  '..',
  '-',
  '_',
  '%77ww',
  'ｗｗｗ',
  '127',
  '0x7f',
  '*',
]

/** Addresses of every sort: insurers' own, such as look like them, broken ones, and any text at all. */
export function addresses(insurers: readonly Sited[]): fc.Arbitrary<string> {
  const hosts = insurers.flatMap(({ sites }) => sites.map(({ host }) => host))
  const host = fc.constantFrom(...hosts)
  const twisted = fc
    .tuple(host, fc.nat(20), fc.constantFrom(...LABELS), fc.string({ unit: 'binary', maxLength: 3 }))
    .map(twist)
  const anyHost = fc.oneof(
    { weight: 4, arbitrary: host },
    { weight: 8, arbitrary: twisted },
    { weight: 1, arbitrary: fc.webUrl().map((url) => url.split('/')[2] ?? '') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  )
  const path = fc.oneof(
    fc.constantFrom(...PATHS, ...insurers.flatMap(({ sites }) => sites.flatMap(({ pathPrefix }) => pathPrefix ?? []))),
    fc.string({ unit: 'binary', maxLength: 12 }).map((text) => `/${text}`),
  )
  const put = fc
    .tuple(pick(SCHEMES), pick(SLASHES), pick(USERS), anyHost, pick(PORTS), path, pick(TAILS))
    .map((parts) => parts.join(''))
  return fc.oneof(
    { weight: 20, arbitrary: put },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    { weight: 1, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
  )
}

const pick = (values: readonly string[]) => fc.constantFrom(...values)

/** A host changed in one of many ways, some of which leave it the same site and most of which do not. */
function twist([host, way, label, noise]: [string, number, string, string]): string {
  const dot = host.indexOf('.')
  const ways = [
    `${label}.${host}`,
    `${label}.${label}.${host}`,
    `${label}${host}`,
    `${host}.${label}`,
    `${host}${label}`,
    host.toUpperCase(),
    `${host}.`,
    `${host}..`,
    `.${host}`,
    host.slice(dot + 1),
    host.replace('.', '。'),
    host.replace('.', '%2e'),
    host.replace('.', ''),
    `${host.slice(0, 2)}\u00ad${host.slice(2)}`,
    `${host.slice(0, 2)}${noise}${host.slice(2)}`,
    host.replace(/./, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
    host.replace(/[a-z]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    host.replaceAll('-', '--'),
    `www.${host}`,
    `${noise}.${host}`,
    ` ${host}`,
  ]
  return ways[way % ways.length] ?? host
}

/**
 * Whether the platform's parser and the reference read an address as the same host. They know different versions of
 * Unicode: a letter that came last year is one to the newer of them alone.
 */
export function areParsersAgreed(address: string): boolean {
  return hostBy(URL, address) === hostBy(ReferenceUrl, address)
}

function hostBy(Parser: typeof URL, address: string): string | null {
  try {
    return new Parser(address).host
  } catch {
    return null
  }
}

/**
 * Whose page an address is, worked out the long way: the reference parser, and every site of every insurer one by one.
 * It shares no line with the recognizer.
 */
export function expectedRecognition(address: string, insurers: readonly Sited[]): Recognition | null {
  let url: URL
  try {
    url = new ReferenceUrl(address)
  } catch {
    return null
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  const name = url.hostname.endsWith('.') ? url.hostname.slice(0, -1) : url.hostname
  let best: Recognition | null = null
  for (const { id, sites } of insurers) {
    for (const { host, pathPrefix = '', shared } of sites) {
      const isHost = name === host || name.endsWith(`.${host}`)
      const isPath = pathPrefix === '' || `${url.pathname}/`.startsWith(`${pathPrefix}/`)
      const isLonger =
        !best || host.length > best.host.length || (host === best.host && pathPrefix.length > best.pathPrefix.length)
      if (!shared && isHost && isPath && isLonger) best = { insurer: id, host, pathPrefix }
    }
  }
  return best
}

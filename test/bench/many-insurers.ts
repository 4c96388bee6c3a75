import type { Insurer } from '../../src/core/insurer-schema'
import type { LookupEntry } from '../../src/core/lookup'
import type { SiteTable } from '../../src/core/recognize'
import type { Query } from './in-page/recognition'
import { seededRandom } from './random'

const FIRST = [
  'North',
  'Harbor',
  'Summit',
  'Prairie',
  'Liberty',
  'Cedar',
  'Golden',
  'River',
  'Pioneer',
  'Heritage',
  'Valley',
  'Coastal',
]
const SECOND = ['ridge', 'field', 'haven', 'stone', 'brook', 'crest', 'wood', 'gate', 'port', 'land', 'view', 'ford']
const LAST = [
  'Health Plan',
  'Mutual',
  'Insurance',
  'Community Care',
  'Benefit Trust',
  'Assurance',
  'Health Partners',
  'Medical',
]

/** Our insurers, and made-up ones besides until there are so many. */
export function manyInsurers(real: readonly LookupEntry[], count: number): LookupEntry[] {
  return withMadeUp(real, count, (like, { host, ...named }) => ({ ...like, ...named, aliases: [], sites: [{ host }] }))
}

/** As {@link manyInsurers}, with all that an insurer's file holds; the made-up ones have the notes of real ones. */
export function manyInsurerFiles(real: readonly Insurer[], count: number): Insurer[] {
  return withMadeUp(real, count, (like, { host, ...named }) => ({
    ...like,
    ...named,
    kind: 'commercial',
    parent: null,
    aliases: [],
    related: [],
    sites: [{ host, role: 'corporate', evidence: 'made up' }],
  }))
}

type Named = Pick<Insurer, 'id' | 'name'> & { readonly host: string }

function withMadeUp<T>(real: readonly T[], count: number, make: (like: T, named: Named) => T): T[] {
  const random = seededRandom(7)
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] as string
  const made = Array.from({ length: Math.max(0, count - real.length) }, (_, at) => {
    const name = `${pick(FIRST)}${pick(SECOND)} ${pick(LAST)} ${at + 1}`
    const host = `${name.toLowerCase().replaceAll(' ', '')}.com`
    return make(real[at % real.length] as T, { id: `made-up-${at}`, name, host })
  })
  return [...real, ...made].slice(0, Math.max(count, real.length))
}

/** The recognizer's table of these insurers. */
export function tableOf(entries: readonly LookupEntry[]): SiteTable {
  return Object.fromEntries(entries.flatMap(({ id, sites }) => sites.map(({ host }) => [host, { '': id }])))
}

/** Addresses as people open them: most at an insurer's site or below it, one in four elsewhere. */
export function addressesOf(entries: readonly LookupEntry[], count: number): string[] {
  const random = seededRandom(11)
  const hosts = entries.flatMap(({ sites }) => sites.map(({ host }) => host))
  return Array.from({ length: count }, (_, at) => {
    const host = hosts[Math.floor(random() * hosts.length)] as string
    const where = at % 4 === 0 ? `www.news-${at}.example.co.uk` : at % 4 === 1 ? `member.portal.${host}` : `www.${host}`
    return `https://${where}/members/coverage/policies/${at}?from=home`
  })
}

/** Names and aliases of real insurers with a slip of the finger: a letter lost, doubled, swapped or wrong. */
export function misspeltQueries(real: readonly LookupEntry[], count: number): Query[] {
  const random = seededRandom(13)
  const below = (end: number) => Math.floor(random() * end)
  const names = real.flatMap(({ id, name, aliases }) => [name, ...aliases].map((text) => ({ text, id })))
  const isOneOnly = (text: string) => new Set(names.filter((name) => name.text === text).map(({ id }) => id)).size === 1
  const known = names.filter(({ text }) => text.length >= 6 && isOneOnly(text))
  return Array.from({ length: count }, () => {
    const { text, id } = known[below(known.length)] as { text: string; id: string }
    const at = 1 + below(text.length - 2)
    const [before, letter, after] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)]
    const slips = [
      before + after,
      before + letter + letter + after,
      before + (after[0] ?? '') + letter + after.slice(1),
      before + String.fromCharCode(97 + below(26)) + after,
    ]
    return { typed: (slips[below(slips.length)] as string).toLowerCase(), meant: id }
  })
}

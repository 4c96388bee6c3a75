// Whose page an address is, and which insurer somebody means: ours and the peers', on tables of any size.
import UFuzzy from '@leeoniya/ufuzzy'
import Fuse from 'fuse.js'
import psl from 'psl'
import { parse } from 'tldts'
import type { LookupEntry } from '../../../src/core/lookup'
import { recognize, type SiteTable } from '../../../src/core/recognize'
import { createSearch, fold } from '../../../src/core/search'

/** What somebody typed, and whom they meant. */
export interface Query {
  readonly typed: string
  readonly meant: string
}

/** Tells the insurer of each address; the number that were told, so that nothing is left undone. */
type TellAll = (addresses: readonly string[]) => number

let tellers: Readonly<Record<string, TellAll>> = {}

/** Makes the tables. Hosts are as in our table, so that `Map.get` and the public-suffix libraries know the same. */
export function prepareRecognition(table: SiteTable): void {
  const byHost = new Map(Object.entries(table).map(([host, prefixes]) => [host, Object.values(prefixes)[0] ?? '']))
  const count = (addresses: readonly string[], isTold: (address: string) => boolean) => {
    let told = 0
    for (const address of addresses) if (isTold(address)) told++
    return told
  }
  tellers = {
    ours: (addresses) => count(addresses, (address) => recognize(address, table) !== null),
    // The limit: the address taken apart by the browser, and one look into a table.
    'URL and Map.get': (addresses) => count(addresses, (address) => byHost.has(new URL(address).hostname)),
    'tldts and Map.get': (addresses) => count(addresses, (address) => byHost.has(parse(address).domain ?? '')),
    'psl and Map.get': (addresses) =>
      count(addresses, (address) => byHost.has(psl.get(new URL(address).hostname) ?? '')),
  }
}

/** Milliseconds for all the addresses. */
export function timeTelling(name: string, addresses: readonly string[]): number {
  const tell = tellers[name] as TellAll
  const start = performance.now()
  tell(addresses)
  return performance.now() - start
}

/** The ids of the insurers that fit, best first. */
type Find = (typed: string) => readonly string[]

let finders: Readonly<Record<string, Find>> = {}

/** Makes the indexes of all the searches, each over the same words. */
export function prepareLookup(entries: readonly LookupEntry[]): void {
  const ours = createSearch(entries)
  const fuse = new Fuse(entries, {
    keys: ['name', 'aliases', 'sites.brand', 'sites.host', 'states'],
    threshold: 0.4,
    ignoreLocation: true,
  })
  const lines = entries.map(({ name, aliases, sites, states }) =>
    [name, ...aliases, ...sites.flatMap(({ brand, host }) => [brand ?? '', host]), ...states].join(' '),
  )
  const ufuzzy = new UFuzzy({ intraMode: 1 })
  const folded = lines.map(fold)
  finders = {
    ours: (typed) => ours(typed).map(({ entry }) => entry.id),
    'Fuse.js': (typed) => fuse.search(typed).map(({ item }) => item.id),
    uFuzzy: (typed) => {
      const [found, info, order] = ufuzzy.search(lines, typed, 1, 1e5)
      const places = order && info ? order.map((at) => info.idx[at] as number) : (found ?? [])
      return places.map((at) => entries[at]?.id ?? '')
    },
    'plain scan': (typed) => {
      const words = fold(typed)
      return entries.filter((_, at) => folded[at]?.includes(words)).map(({ id }) => id)
    },
  }
}

/** Looks queries up letter by letter, as they are typed. */
export function typeAll(name: string, queries: readonly Query[]): void {
  const find = finders[name] as Find
  for (const { typed } of queries)
    for (let letters = 1; letters <= typed.length; letters++) find(typed.slice(0, letters))
}

/** How many queries do not find first what was meant. */
export function countMisses(name: string, queries: readonly Query[]): number {
  const find = finders[name] as Find
  return queries.filter(({ typed, meant }) => find(typed)[0] !== meant).length
}

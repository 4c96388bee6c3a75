import { builtModules } from '../../scripts/built-data'
import { readGuide, readInsurers } from '../../scripts/read-data'
import type { LookupEntry } from '../../src/core/lookup'
import { type BenchTab, openBenchTab } from './bench-tab'
import { bundleForPage, GLOBAL } from './bundle'
import { type Comparison, compare } from './comparison'
import { addressesOf, manyInsurers, misspeltQueries, tableOf } from './many-insurers'
import type { Measurement } from './measurement'
import { servePages } from './page-server'

const RUNS = 15
const LOOKUP_RUNS = 3
const ADDRESSES = 5000
const QUERIES = 200

const TELLERS = ['URL and Map.get', 'tldts and Map.get', 'psl and Map.get'] as const
const FINDERS = ['Fuse.js', 'uFuzzy', 'plain scan'] as const

/** Whose page an address is, and whom somebody means who types a name. */
export const recognition: Measurement = {
  name: 'recognition',
  title: 'Recognising an address, looking an insurer up',
  method: `In Chromium, with our insurers and with made-up ones besides, 1,000 and 10,000 in all.

- *recognising*: ${ADDRESSES} addresses, three in four on an insurer’s site or below it. The limit is the browser’s own \`URL\` and one \`Map.get\` of the whole host. tldts and psl find the registrable domain, which
  a \`Map\` then knows; they do not tell hosts of one domain apart, as ours must. *Flat*: the time with 10,000 insurers by that with ours alone.
- *looking up*: ${QUERIES} names and aliases of real insurers with one slip each (a letter lost, doubled, swapped or wrong), every tenth searched after every letter typed. *misses*: how many of them do not find first whom they meant.
  The peers search the same words; *plain scan* is \`includes\` on all of them.`,
  remarks: {
    'recognition/': `**What misses, and why.** Most addresses have nothing in them to take apart but what is between their slashes, and one expression does it; the browser’s \`URL\` is asked for all others, because it lower-cases and turns letters into punycode just as
the browser does. Then we look up every host above the page’s, longest first, and the path, since one domain may hold several insurers: two or three looks into the table where tldts needs one, and in a table of 10,000 each waits for memory, as \`Map.get\` does for the peers. (A \`Map\` in place
of the object was tried, and was slower.) It happens once for a page, and takes less than a millionth of a second.

Looking up takes longer than uFuzzy and a plain scan, and finds more of those that are meant; it is done once a keystroke.`,
  },
  async run(options) {
    const real = builtModules(readInsurers(), readGuide())['built:lookup'] as readonly LookupEntry[]
    const server = await servePages({ blank: '<!doctype html><title>blank</title>' })
    const tab = await openBenchTab('chromium', await bundleForPage('recognition.ts'))
    try {
      await tab.load(server.address('blank'))
      const compared: Comparison[] = []
      const byCount = new Map<number, readonly number[]>()
      const counts = [real.length, 1000, 10_000]
      for (const count of counts) {
        options.say(`recognition with ${count} insurers`)
        const entries = manyInsurers(real, count)
        const times = await tellingTimes(tab, entries, options.isQuick ? 2 : RUNS)
        byCount.set(count, times.get('ours') ?? [])
        for (const peer of TELLERS) {
          compared.push(
            compare({
              id: `recognition/${count}/${peer}`,
              what: `recognising, ${count.toLocaleString('en')} insurers`,
              peer,
              unit: 'µs',
              ours: times.get('ours') ?? [],
              theirs: times.get(peer) ?? [],
              ...(peer === 'tldts and Map.get' && { hold: 1 }),
            }),
          )
        }
      }
      compared.push(
        compare({
          id: 'recognition/flat',
          what: 'recognising, 10,000 insurers',
          peer: `${real.length} insurers`,
          unit: 'µs',
          ours: byCount.get(10_000) ?? [],
          theirs: byCount.get(real.length) ?? [],
          hold: 1.5,
        }),
      )
      for (const count of counts) {
        options.say(`looking up among ${count} insurers`)
        compared.push(...(await lookup(tab, real, count, options.isQuick ? 1 : LOOKUP_RUNS)))
      }
      return compared
    } finally {
      await tab.close()
      server.close()
    }
  },
}

/** Microseconds for one address, run by run. */
async function tellingTimes(tab: BenchTab, entries: readonly LookupEntry[], runs: number) {
  const names = ['ours', ...TELLERS]
  const addresses = JSON.stringify(addressesOf(entries, ADDRESSES))
  await tab.evaluate(
    `${GLOBAL}.prepareRecognition(${JSON.stringify(tableOf(entries))});globalThis.addresses=${addresses};0`,
  )
  const times = new Map<string, number[]>(names.map((name) => [name, []]))
  // The first round only warms up.
  for (let run = -1; run < runs; run++) {
    for (const name of names) {
      const took = await tab.time(`${GLOBAL}.timeTelling(${JSON.stringify(name)}, addresses)`)
      if (run >= 0) times.get(name)?.push((took * 1000) / ADDRESSES)
    }
  }
  return times
}

async function lookup(tab: BenchTab, real: readonly LookupEntry[], count: number, runs: number): Promise<Comparison[]> {
  const queries = misspeltQueries(real, QUERIES)
  // The slowest takes a tenth of a second for a letter.
  const typed = queries.filter((_, at) => at % 10 === 0)
  const letters = typed.reduce((all, query) => all + query.typed.length, 0)
  const entries = manyInsurers(real, count)
  await tab.evaluate(
    `${GLOBAL}.prepareLookup(${JSON.stringify(entries)});queries=${JSON.stringify(queries)};typed=${JSON.stringify(typed)};0`,
  )
  const names = ['ours', ...FINDERS]
  const times = new Map<string, number[]>(names.map((name) => [name, []]))
  const misses = new Map<string, number>()
  for (const name of names) {
    misses.set(name, await tab.evaluate<number>(`${GLOBAL}.countMisses(${JSON.stringify(name)}, queries)`))
  }
  for (let run = 0; run < runs; run++) {
    for (const name of names) {
      const took = await tab.time(`${GLOBAL}.typeAll(${JSON.stringify(name)}, typed)`)
      times.get(name)?.push((took * 1000) / letters)
    }
  }
  const label = count.toLocaleString('en')
  return FINDERS.flatMap((peer) => [
    compare({
      id: `recognition/lookup/${count}/time/${peer}`,
      what: `looking up, ${label} insurers, a keystroke`,
      peer,
      unit: 'µs',
      ours: times.get('ours') ?? [],
      theirs: times.get(peer) ?? [],
      ...(peer === 'Fuse.js' && { hold: 1 }),
    }),
    compare({
      id: `recognition/lookup/${count}/misses/${peer}`,
      what: `looking up, ${label} insurers, wrong first answers`,
      peer,
      unit: 'misses',
      ours: [misses.get('ours') ?? 0],
      theirs: [misses.get(peer) ?? 0],
      hold: 1,
    }),
  ])
}

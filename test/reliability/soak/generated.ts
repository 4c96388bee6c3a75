import fc from 'fast-check'
import { readInsurers } from '../../../scripts/read-data'
import { recognize } from '../../../src/core/recognize'
import { SETTING_NAMES, SETTINGS } from '../../../src/core/settings'
import { readSettingsFile } from '../../../src/core/settings-file'
import { siteTable } from '../../../src/core/sites'
import { addresses, areParsersAgreed, expectedRecognition } from '../addresses'
import { factsOfBlock, factsOfDocument, finder, table } from '../finder'
import { mutatedFiles } from '../settings-files'
import { texts } from '../texts'
import { counted, type Figure, type Soak } from './figure'

const SEEDS = 5
const ADDRESSES = 200_000
const TEXTS = 50_000
const FILES = 100_000

/** What `npm test` does with one seed, with others, and more of it. */
export const generated: Soak = {
  name: 'generated',
  title: 'Generated addresses, texts and files',
  method:
    'Made by fast-check from seeds that `npm test` does not use. An address is held against the parser of the WHATWG’s reference ' +
    'implementation and a search through every site of every insurer. Where Node’s parser and the reference read an address as ' +
    'different hosts, because they know different versions of Unicode, it is counted and left out. A text is any Unicode, lone ' +
    'surrogates too, with our terms strewn in. A settings file is a good one that something happened to: cut, doubled, spliced, a value swapped.',
  async run() {
    const start = Date.now() % 1_000_000
    const seeds = Array.from({ length: SEEDS }, (_, at) => start + at)
    return [recognised(seeds), read(seeds), imported(seeds)]
  },
}

function recognised(seeds: readonly number[]): Figure {
  const insurers = readInsurers()
  const sites = siteTable(insurers)
  let [ours, disagreed] = [0, 0]
  check(seeds, ADDRESSES, addresses(insurers), (address) => {
    const found = recognize(address, sites)
    if (found) ours++
    if (JSON.stringify(found) === JSON.stringify(expectedRecognition(address, insurers))) return true
    if (areParsersAgreed(address)) return false
    disagreed++
    return true
  })
  return {
    what: `${counted(seeds.length * ADDRESSES)} addresses, ${counted(ours)} of them an insurer’s`,
    result: `all as the reference says; ${counted(disagreed)} left out`,
  }
}

function read(seeds: readonly number[]): Figure {
  let mentions = 0
  check(seeds, TEXTS, texts(table), (text) => {
    const found = finder.find(text)
    mentions += found.length
    const facts = [factsOfBlock(text), factsOfDocument(text)]
    const statements = facts.flatMap((each) => each.stances)
    return (
      found.every(({ start, end }) => start >= 0 && start < end && end <= text.length) &&
      statements.every(({ quote }) => !quote || quote.block.text.slice(quote.start, quote.end) === quote.text)
    )
  })
  return {
    what: `${counted(seeds.length * TEXTS)} texts, in which ${counted(mentions)} mentions were found`,
    result: 'no crash; every place lies where it says',
  }
}

function imported(seeds: readonly number[]): Figure {
  let taken = 0
  check(seeds, FILES / SEEDS, mutatedFiles, (text) => {
    const file = readSettingsFile(text)
    if ('refused' in file) return true
    taken++
    return SETTING_NAMES.every((name) => SETTINGS[name].isValid(file.settings[name]))
  })
  return {
    what: `${counted((seeds.length * FILES) / SEEDS)} mutated settings files, ${counted(taken)} of them still good`,
    result: 'each taken whole or refused whole; no crash',
  }
}

function check<Value>(
  seeds: readonly number[],
  numRuns: number,
  values: fc.Arbitrary<Value>,
  holds: (value: Value) => boolean,
): void {
  for (const seed of seeds) fc.assert(fc.property(values, holds), { numRuns, seed })
}

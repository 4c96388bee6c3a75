import MiniSearch, { type SearchResult } from 'minisearch'
import { LANGUAGES } from './language'
import type { LookupEntry } from './lookup'
import { stateNameIn } from './state-names'

/** An insurer that fits what the reader typed, best first, with the words of the index that fitted. */
export interface Found {
  readonly entry: LookupEntry
  readonly terms: readonly string[]
}

export type Search = (typed: string) => Found[]

/** What people write for the Blue names, as one or two words. */
const JOINED: ReadonlyMap<string, readonly string[]> = new Map([
  ['bluecross', ['blue', 'cross']],
  ['blueshield', ['blue', 'shield']],
])

const FIELDS = ['name', 'brands', 'aliases', 'states', 'hosts'] as const

/**
 * How many letters of a word may be changed, added or lost, by its length. Two letters swapped (“atena”) count as two.
 */
const TRIES = [
  { combineWith: 'AND', slips: (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2) },
  { combineWith: 'AND', slips: (length: number) => (length < 4 ? 0 : length < 8 ? 2 : 3) },
  { combineWith: 'OR', slips: (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2) },
] as const

/**
 * A search over all insurers: by name, brand, alias, state and host, forgiving typos and unfinished words.
 *
 * Every word typed must fit, so that “blue cros texs” finds the one in Texas; where that finds nothing, any word may.
 */
export function createSearch(entries: readonly LookupEntry[]): Search {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const index = new MiniSearch({
    fields: [...FIELDS],
    tokenize: wordsOf,
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      boost: { name: 4, brands: 3, aliases: 3, states: 1.5 },
      prefix: (term) => term.length > 1,
      // Of two that fit alike, the one with less to its name is meant: Kansas before Kansas City.
      boostDocument: (id) => 1 + 2 / (byId.get(String(id))?.name.split(' ').length ?? 1),
      weights: { prefix: 0.6, fuzzy: 0.35 },
    },
  })
  index.addAll(
    entries.map(({ id, name, aliases, states, sites }) => ({
      id,
      name,
      aliases: aliases.join(' '),
      brands: [...new Set(sites.flatMap(({ brand }) => brand ?? []))].join(' '),
      states: states.flatMap((state) => [state, ...LANGUAGES.map((each) => stateNameIn(each, state))]).join(' '),
      hosts: sites.map(({ host }) => host).join(' '),
    })),
  )
  const isExact = (typed: string, { name, aliases, sites }: LookupEntry) =>
    [name, ...aliases, ...sites.flatMap(({ brand }) => brand ?? [])].some((is) => plain(is) === typed) ||
    sites.some(({ host }) => ` ${typed}`.endsWith(` ${plain(host)}`))

  return (typed) => {
    const words = withoutPath(typed)
    // From strict to forgiving: what a closer reading finds must not stand behind what only a loose one does.
    const results = TRIES.reduce<SearchResult[]>(
      (found, { combineWith, slips }) =>
        found.length ? found : index.search(words, { combineWith, fuzzy: (term) => slips(term.length) }),
      [],
    )
    const found = results.flatMap(({ id, terms }) => {
      const entry = byId.get(String(id))
      return entry ? [{ entry, terms }] : []
    })
    // A name typed in full is meant, however many others hold its words: “Blue Cross Blue Shield” is the association.
    const whole = plain(words)
    return [
      ...found.filter(({ entry }) => isExact(whole, entry)),
      ...found.filter(({ entry }) => !isExact(whole, entry)),
    ]
  }
}

/** The host of an address, and anything else as it was typed: the words of a path are no insurer's name. */
function withoutPath(typed: string): string {
  return typed.trim().replace(/^(?:https?:\/\/)?(?:www\.)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[:/?#].*)?$/isu, '$1')
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => JOINED.get(word.toLowerCase()) ?? word)
}

/** A name as it is compared: “BlueCross BlueShield” and “Blue Cross, Blue Shield” are one. */
function plain(name: string): string {
  return wordsOf(fold(name)).filter(Boolean).join(' ')
}

/** A word without case or accents, as it is compared. */
export function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

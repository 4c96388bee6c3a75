import lookup from 'built:lookup'
import { describe, expect, test } from 'vitest'
import { createSearch, fold } from '../../../src/core/search'
import { STATES } from '../../../src/core/vocabulary'

const search = createSearch(lookup)
const idsFor = (typed: string) => search(typed).map(({ entry }) => entry.id)

/** Words that many insurers have in their names, so that nobody could tell them apart by these. */
const COMMON = new Set(['blue', 'cross', 'shield', 'health', 'healthcare', 'plan', 'plans', 'bluecross', 'blueshield'])

/** The longest word of a name that tells this insurer from others. */
function distinctiveWord(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => !COMMON.has(word.toLowerCase()))
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

/** One slip of each kind, made in the middle of a word. */
function misspell(word: string): Record<string, string> {
  const at = Math.floor(word.length / 2)
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
  const vowel = word.slice(1).search(/[aeiou]/i) + 1
  return {
    'a letter dropped': before + after,
    'a letter doubled': before + letter + letter + after,
    'two letters swapped': word.slice(0, at - 1) + letter + word.charAt(at - 1) + after,
    'a vowel changed':
      vowel > 0 ? `${word.slice(0, vowel)}${/e/i.test(word.charAt(vowel)) ? 'a' : 'e'}${word.slice(vowel + 1)}` : word,
  }
}

describe('a reader finds their insurer', () => {
  test('first, by its own name', () => {
    for (const { id, name } of lookup) expect(idsFor(name)[0], name).toBe(id)
  })

  test('first, by its name in small or capital letters', () => {
    for (const { id, name } of lookup) {
      expect(idsFor(name.toLowerCase())[0], name).toBe(id)
      expect(idsFor(name.toUpperCase())[0], name).toBe(id)
    }
  })

  test('by any other name it goes by, unless that is another’s name too', () => {
    for (const { id, aliases } of lookup) {
      for (const alias of aliases) {
        const others = lookup.filter(({ name, aliases }) => [name, ...aliases].some((is) => fold(is) === fold(alias)))
        const first = idsFor(alias).slice(0, others.length)
        expect(first, alias).toContain(id)
      }
    }
  })

  test('by a state’s Spanish name, and none of another state', () => {
    const found = search('carolina del norte')
    expect(found.length).toBeGreaterThan(0)
    for (const { entry } of found) expect(entry.states).toContain('NC')
  })

  test('first, by the host or the full address of any of its sites', () => {
    for (const { id, sites } of lookup) {
      for (const { host } of sites) {
        expect(idsFor(host)[0], host).toBe(id)
        expect(idsFor(`https://${host}`)[0], host).toBe(id)
        expect(idsFor(`https://www.${host}/members/page.html?x=1`)[0], host).toBe(id)
      }
    }
  })

  test('by the brand a site is known by: first, or beside the others of that name', () => {
    for (const { id, sites } of lookup) {
      for (const { brand } of sites) {
        if (!brand) continue
        const others = lookup.filter(({ name, aliases }) => [name, ...aliases].some((is) => fold(is) === fold(brand)))
        expect(idsFor(brand).slice(0, others.length + 1), brand).toContain(id)
      }
    }
  })

  test('by the address of a page deep in one of its subdomains, with or without https', () => {
    expect(idsFor('https://es.elevancehealth.com/blue/cross/aetna')[0]).toBe('bcbs-anthem')
    expect(idsFor('www.elevancehealth.com/members/page.html')[0]).toBe('bcbs-anthem')
    expect(idsFor('aetna.com:443/cigna?humana')[0]).toBe('aetna')
  })

  test.each(Object.keys(misspell('x')))('within the first three, with %s in the word that tells it apart', (slip) => {
    const missed = lookup.flatMap(({ id, name }) => {
      const word = distinctiveWord(name)
      const typed = name.replace(word, misspell(word)[slip] ?? word)
      expect(typed, name).not.toBe(name)
      return idsFor(typed).slice(0, 3).includes(id) ? [] : [`${typed} → ${idsFor(typed).slice(0, 3).join(', ')}`]
    })
    expect(missed).toEqual([])
  })

  test.each([
    ['atena', 'aetna'],
    ['Etna', 'aetna'],
    ['united health care', 'unitedhealthcare'],
    ['uhc', 'unitedhealthcare'],
    ['blue cros texs', 'bcbs-hcsc'],
    ['bluecross texas', 'bcbs-hcsc'],
    ['blue cross blue shield of illinois', 'bcbs-hcsc'],
    ['bcbs', 'blue-cross-blue-shield'],
    ['BCBS', 'blue-cross-blue-shield'],
    ['bluecross blueshield', 'blue-cross-blue-shield'],
    ['blue cross blue shield', 'blue-cross-blue-shield'],
    ['Blue Cross, Blue Shield', 'blue-cross-blue-shield'],
    ['Blue Cross/Blue Shield', 'blue-cross-blue-shield'],
    ['bcbstx', 'bcbs-hcsc'],
    ['medicaid texas', 'medicaid'],
    ['masshealth', 'medicaid'],
    ['va', 'va'],
    ['tri care', 'tricare'],
    ['tricare', 'tricare'],
    ['humana', 'humana'],
    ['HTTPS://WWW.AETNA.COM/', 'aetna'],
    ['physicians mutal', 'physicians-mutual'],
    ['  cigna  ', 'cigna'],
  ])('“%s” finds %s first', (typed, id) => {
    expect(idsFor(typed)[0]).toBe(id)
  })

  test('by the name of a state: every licensee of it is among those found', () => {
    for (const state of Object.keys(STATES) as (keyof typeof STATES)[]) {
      const licensees = lookup.filter(({ kind, states }) => kind === 'licensee' && states.includes(state))
      const found = idsFor(STATES[state])
      for (const { id } of licensees) expect(found, STATES[state]).toContain(id)
    }
  })

  test('by “blue cross” and a state: a licensee of that state is among the first three', () => {
    for (const state of Object.keys(STATES) as (keyof typeof STATES)[]) {
      const licensees = lookup.filter(({ kind, states }) => kind === 'licensee' && states.includes(state))
      if (licensees.length) {
        const first = idsFor(`blue cross ${STATES[state]}`).slice(0, 3)
        expect(
          licensees.some(({ id }) => first.includes(id)),
          STATES[state],
        ).toBe(true)
      }
    }
  })

  test('while still typing', () => {
    for (const typed of ['aet', 'aetn', 'cig', 'huma', 'unit', 'medicai']) {
      const [first] = search(typed)
      expect(first && fold(first.entry.name).startsWith(typed), typed).toBe(true)
    }
  })
})

describe('a search says nothing where it knows nothing', () => {
  test.each(['zzzzqqq', '', '   ', '!!!', '…', 'https://', '心理健康', '🙂'])('for “%s”', (typed) => {
    expect(search(typed)).toEqual([])
  })

  test.each(['constructor', '__proto__', 'hasOwnProperty', 'toString', 'constructor of texas'])(
    'and does not stumble over “%s”',
    (typed) => {
      expect(() => search(typed)).not.toThrow()
    },
  )
})

test('no insurer is found twice, and each is told with the words that fitted', () => {
  for (const typed of ['blue', 'bcbs', 'health', 'texas', 'medicare']) {
    const found = search(typed)
    expect(found.length, typed).toBeGreaterThan(0)
    expect(new Set(found.map(({ entry }) => entry.id)).size).toBe(found.length)
    for (const { terms } of found) expect(terms.length).toBeGreaterThan(0)
  }
  expect(search('atena')[0]?.terms).toContain('aetna')
})

test('words are compared without case and accents', () => {
  expect(fold('Española')).toBe('espanola')
  expect(fold('AETNA')).toBe('aetna')
})

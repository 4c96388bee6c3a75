import { describe, expect, test } from 'vitest'
import { MARK_KINDS } from '../../../src/core/mentions/mention'
import { DEFAULT_SETTINGS, parseSettings, SETTING_NAMES, SETTINGS, treatmentsToShow } from '../../../src/core/settings'
import { PLANS, TREATMENTS } from '../../../src/core/vocabulary'

/** Settings that differ from the standard ones in every place. */
const CHANGED = {
  opening: 'click',
  side: 'left',
  plan: 'medicaid',
  treatments: ['spravato'],
  wording: 'clinic',
  marks: 'never',
  markKinds: ['treatment', 'code'],
  theme: 'dark',
  language: 'es',
  textSize: 'largest',
  insurersOff: ['aetna', 'bcbs-hcsc'],
  sitesOff: ['www2.fepblue.org'],
  sitesBeside: ['aetna.com'],
  sitesAdded: ['benefits.example.com bcbs-hcsc'],
} as const

test('who never changed anything gets the standard settings', () => {
  expect(parseSettings({})).toEqual({
    opening: 'mentions',
    side: 'right',
    plan: 'any',
    treatments: TREATMENTS,
    wording: 'reader',
    marks: 'relevant',
    markKinds: MARK_KINDS,
    theme: 'system',
    language: 'browser',
    textSize: 'normal',
    insurersOff: [],
    sitesOff: [],
    sitesBeside: [],
    sitesAdded: [],
  })
  expect(DEFAULT_SETTINGS).toEqual(parseSettings({}))
})

test('what was stored comes back', () => {
  expect(Object.keys(CHANGED).sort()).toEqual([...SETTING_NAMES].sort())
  expect(parseSettings(CHANGED)).toEqual(CHANGED)
})

const BAD: readonly unknown[] = [
  undefined,
  null,
  '',
  'nonsense',
  'constructor',
  '__proto__',
  0,
  1,
  Number.NaN,
  true,
  {},
  { length: 1, 0: 'aetna' },
  () => 'right',
]

describe.each(SETTING_NAMES)('a broken “%s”', (name) => {
  test('is replaced by its default, and takes no other setting with it', () => {
    for (const bad of BAD) {
      expect(parseSettings({ ...CHANGED, [name]: bad })).toEqual({ ...CHANGED, [name]: SETTINGS[name].fallback })
    }
  })

  test('is so too when it is a list with one bad item, or a list where one value belongs', () => {
    for (const bad of [null, 1, {}, 'No Such Value', '', '__proto__ ', ['aetna']]) {
      const broken = [...(Array.isArray(CHANGED[name]) ? CHANGED[name] : [CHANGED[name]]), bad]
      expect(parseSettings({ ...CHANGED, [name]: broken })[name]).toEqual(SETTINGS[name].fallback)
    }
  })
})

test('what an older version stored is kept, and what it did not know yet is the default', () => {
  const { marks: _, markKinds: __, sitesBeside: ___, ...older } = CHANGED
  expect(parseSettings(older)).toEqual({ ...CHANGED, marks: 'relevant', markKinds: MARK_KINDS, sitesBeside: [] })
})

test('settings that we do not know are left out', () => {
  const stored = { ...CHANGED, unknown: 1, constructor: 'x', toString: 'y' }
  expect(Object.keys(parseSettings(stored))).toEqual(SETTING_NAMES)
})

test('a stored object cannot change what all objects are', () => {
  const stored = JSON.parse('{"__proto__": {"side": "left", "polluted": true}, "theme": "dark"}')
  const settings = parseSettings(stored)
  expect(settings.theme).toBe('dark')
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  expect('polluted' in settings).toBe(false)
})

test('a plan is any of the vocabulary’s, but “all” is no plan that a reader has', () => {
  for (const plan of PLANS.filter((each) => each !== 'all')) expect(parseSettings({ plan }).plan).toBe(plan)
  expect(parseSettings({ plan: 'all' }).plan).toBe('any')
})

test('a list may be long, but not endless', () => {
  const hosts = (count: number) => Array.from({ length: count }, (_, at) => `site-${at}.example`)
  expect(parseSettings({ sitesOff: hosts(1000) }).sitesOff).toHaveLength(1000)
  expect(parseSettings({ sitesOff: hosts(1001) }).sitesOff).toEqual([])
  expect(parseSettings({ insurersOff: ['a'.repeat(81)] }).insurersOff).toEqual([])
})

test.each([
  ['insurersOff', 'Aetna'],
  ['insurersOff', 'aetna\n'],
  ['insurersOff', '../secrets'],
  ['sitesOff', 'https://aetna.com'],
  ['sitesOff', 'aetna.com/path'],
  ['sitesOff', '*'],
  ['sitesBeside', 'aetna.com/path'],
] as const)('%s takes no %j', (name, item) => {
  expect(parseSettings({ [name]: [item] })[name]).toEqual([])
})

test('treatments are shown in their own order, each once, however they were stored', () => {
  const { treatments } = parseSettings({ treatments: ['ketamine-infusion-pain', 'spravato', 'spravato'] })
  expect(treatmentsToShow({ treatments })).toEqual(['spravato', 'ketamine-infusion-pain'])
})

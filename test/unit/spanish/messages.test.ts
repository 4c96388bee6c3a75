import { describe, expect, test } from 'vitest'
import en from '../../../src/_locales/en/messages.json'
import es from '../../../src/_locales/es/messages.json'

type Messages = Readonly<Record<string, { readonly message: string }>>
const english: Messages = en
const spanish: Messages = es
const pairs = Object.entries(english).map(([key, { message }]) => [key, message, spanish[key]?.message ?? ''] as const)

/** Texts that are the same in both languages, and why. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'a name': [
    'extension_name',
    'title_panel',
    'title_popup',
    'treatment_short_spravato',
    'setting_mark_kinds_treatment_sample',
    'plan_medicare_advantage',
    'plan_medicaid',
    'plan_tricare',
    'library_group_blue',
  ],
  'a language, called by its own name': ['setting_language_en', 'setting_language_es'],
  'the same word': ['setting_text_size_normal'],
  'signs and what is filled in': [
    'setting_mark_kinds_code_sample',
    'go_to_text_of',
    'map_company',
    'pack_says',
    'next_decided_case',
    'next_later_date_of',
  ],
}

const placeholdersOf = (message: string) => [...message.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()
const figuresOf = (message: string) => (message.replace(/\{\w+\}/g, '').match(/\d+/g) ?? []).sort()

describe('every text of the interface', () => {
  test('is there in both languages, in the same order', () => {
    expect(Object.keys(spanish)).toEqual(Object.keys(english))
  })

  test('has words in Spanish too, without space around them, and no sign that manifests forbid', () => {
    for (const [key, , message] of pairs) {
      expect(message, key).not.toBe('')
      expect(message.trim(), key).toBe(message)
      expect(message, key).not.toContain('$')
      expect(message.replace(/\{\w+\}/g, ''), key).not.toMatch(/[{}]/)
    }
  })

  test('is filled in with the same in both', () => {
    for (const [key, ours, theirs] of pairs) expect(placeholdersOf(theirs), key).toEqual(placeholdersOf(ours))
  })

  test('gives the same figures in both', () => {
    for (const [key, ours, theirs] of pairs) expect(figuresOf(theirs), key).toEqual(figuresOf(ours))
  })

  test('is another in Spanish, unless there is a reason', () => {
    const same = pairs.filter(([, ours, theirs]) => ours === theirs).map(([key]) => key)
    expect(same.sort()).toEqual(Object.values(SAME).flat().sort())
  })
})

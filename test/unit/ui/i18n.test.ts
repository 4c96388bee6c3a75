import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import messages from '../../../src/_locales/en/messages.json'
import { type MessageKey, t } from '../../../src/ui/i18n'

const entries = Object.entries(messages) as [MessageKey, { message: string }][]
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }))
const allText = sources.map(({ text }) => text).join('\n') + readFileSync('manifest.json', 'utf8')

const placeholdersOf = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe('every text of the interface', () => {
  test('has words, without space around them', () => {
    for (const [key, { message }] of entries) {
      expect(message, key).not.toBe('')
      expect(message.trim(), key).toBe(message)
    }
  })

  test('can stand in a manifest too: no key has a sign that browsers forbid, and no text a stray dollar', () => {
    for (const [key, { message }] of entries) {
      expect(key).toMatch(/^[a-z][a-z0-9_]*$/)
      expect(message, key).not.toContain('$')
    }
  })

  test('has its placeholders written whole', () => {
    for (const [key, { message }] of entries) {
      expect(message.replace(/\{\w+\}/g, ''), key).not.toMatch(/[{}]/)
    }
  })
})

describe('where a text is used', () => {
  /** Calls such as t('key', { insurer: name, count }), with the names that they fill in. */
  const calls = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\bt\(\s*'(\w+)'\s*(?:,\s*\{([^{}]*)\})?\s*,?\s*\)/g)].map(([, key = '', values = '']) => ({
      path,
      key,
      values: [...values.matchAll(/(?:^|,)\s*(\w+)/g)].map(([, name]) => name).sort(),
    })),
  )

  test('there is such a text', () => {
    expect(calls.length).toBeGreaterThan(80)
    for (const { path, key } of calls) expect(Object.hasOwn(messages, key), `${path}: ${key}`).toBe(true)
  })

  test('each of its placeholders is filled, and nothing is filled in that it has no place for', () => {
    for (const { path, key, values } of calls) {
      const { message } = messages[key as MessageKey]
      expect(values, `${path}: ${key}`).toEqual(placeholdersOf(message))
    }
  })

  test('texts named in the manifest exist', () => {
    const named = [...readFileSync('manifest.json', 'utf8').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key)
    expect(named.length).toBeGreaterThan(0)
    for (const key of named) expect(messages).toHaveProperty(key as string)
  })
})

test('no text is left over that nothing uses', () => {
  /** Keys put together from a vocabulary word: `status_${…}`, or from a whole group's prefix. */
  const prefixes = [...allText.matchAll(/`(\w+_)\$\{/g)].map(([, prefix = '']) => prefix)
  const unused = entries
    .map(([key]) => key)
    .filter((key) => !new RegExp(`\\b(__MSG_)?${key}\\b|__MSG_${key}__`).test(allText))
    .filter((key) => !prefixes.some((prefix) => key.startsWith(prefix)))
  expect(unused).toEqual([])
})

describe('t', () => {
  test('fills in what it is given, as it is', () => {
    expect(t('about_heading', { insurer: 'A & <b>B</b> $1 $&' })).toBe('About A & <b>B</b> $1 $&')
    expect(t('popup_results', { count: 0 })).toBe('0 insurers found')
  })

  test('leaves a placeholder in sight when nobody fills it, so that it is noticed', () => {
    expect(t('about_heading')).toBe('About {insurer}')
  })
})

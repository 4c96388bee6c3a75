// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import { MOST_ELEMENTS } from '../../../../src/page/reading/large-trees'
import { pageText } from '../../../../src/page/reading/page-text'
import { searchTree } from '../../../../src/page/reading/tree-search'
import { addShadow, countingFinder, finish, pageOf } from './page'

const section = (html: string) => `<section><h2>Claims</h2>${'<p>Find a doctor.</p>'.repeat(98)}${html}</section>`
const LARGE = `<main>${section('').repeat((2.2 * MOST_ELEMENTS) / 100)}</main>`
const finder = countingFinder()

beforeEach(() => finder.forget())

const wordsOn = (html: string, glance = finder.glance) => {
  const body = pageOf(html)
  const text = pageText({ ...finder, glance })
  finish(text.read(document))
  return {
    body,
    found: [...text.runs].flatMap(({ mentions, text: run }) => mentions.map((m) => run.slice(m.start, m.end))),
  }
}

test('a large page that names no treatment is looked at in parts, and none of its texts by itself', () => {
  const glance = vi.fn((text: string) => finder.glance?.(text) ?? true)
  expect(wordsOn(LARGE, glance).found).toEqual([])
  expect(glance.mock.calls.length).toBeGreaterThan(2)
  const all = document.body.textContent?.length ?? 0
  for (const [part] of glance.mock.calls) expect(part.length).toBeLessThan(all / 2)
  expect(finder.touched).toEqual([])
})

test.each([
  ['at its very end', `${LARGE}<p>Spravato</p>`],
  ['deep within', `${LARGE.replace('</main>', `${section('<div><p>ketamine</p></div>')}</main>`)}`],
  ['across elements between two parts', `<p>${'<i>x</i> '.repeat(MOST_ELEMENTS - 1)}<b>keta</b><b>mine</b></p>`],
])('a treatment that a large page names %s is found', (_, html) => {
  expect(wordsOn(html).found).toHaveLength(1)
})

test('fields for passwords and trees of their own are found on a large page', () => {
  pageOf(LARGE.replace('</main>', '<form><input type="password"></form></main>'))
  const root = addShadow('<p>x</p>')
  expect(finish(searchTree(document)).passwordFields).toHaveLength(1)
  expect(finish(searchTree(document)).roots).toEqual([root])
})

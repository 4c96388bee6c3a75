// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isCovered } from '../../../../src/page/strokes/covered'
import { addShadow, one, pageOf } from '../reading/page'

/** What stands over the words, uppermost first, down to the page; jsdom itself lays nothing out. */
let layers: Element[] = []
const isWordCovered = (ours: Element = document.createElement('div')) => isCovered(one('b'), 5, 5, ours)
const put = (html: string, ...selectors: readonly string[]) => {
  pageOf(html)
  layers = [...selectors.map((selector) => one(selector)), document.body, document.documentElement]
}

beforeEach(() => {
  document.elementsFromPoint = () => layers
  document.elementFromPoint = () => layers[0] ?? null
})
afterEach(() => {
  Reflect.deleteProperty(document, 'elementsFromPoint')
  Reflect.deleteProperty(document, 'elementFromPoint')
})

describe('words are not covered', () => {
  test('where nothing stands over them', () => {
    put('<p><b>words</b></p>', 'b', 'p')
    expect(isWordCovered()).toBe(false)
  })

  test('by what they stand in, nor by what stands in their own element', () => {
    put('<p><b>words <i>x</i></b></p>', 'i', 'b')
    expect(isWordCovered()).toBe(false)
    put('<p><b>words</b></p>', 'p')
    expect(isWordCovered()).toBe(false)
  })

  test.each(['rgba(0, 0, 0, 0)', 'rgba(255, 255, 255, 0.1)'])('by something that one sees through (%s)', (color) => {
    put(`<p><b>words</b></p><div style="background-color:${color};background-image:none"></div>`, 'div', 'b')
    expect(isWordCovered()).toBe(false)
  })

  test('by our own element', () => {
    put('<p><b>words</b></p><div style="background-color:white"></div>', 'div', 'b')
    expect(isWordCovered(one('div'))).toBe(false)
  })
})

describe('words are covered', () => {
  test.each([
    ['a header with a background', '<header style="background-color:rgb(255, 255, 255)"></header>'],
    ['a black header', '<header style="background-color:rgb(0, 0, 0)"></header>'],
    ['a header that is nearly white', '<header style="background-color:rgba(255, 255, 255, 0.9)"></header>'],
    ['a menu with a picture behind it', '<header style="background-image:url(x.png)"></header>'],
  ])('by %s', (_, header) => {
    put(`<p><b>words</b></p>${header}`, 'header', 'b')
    expect(isWordCovered()).toBe(true)
  })

  test.each(['thead', 'tr'])('by a cell of a <%s> with a background', (tag) => {
    put(`<p><b>words</b></p><table><thead><tr><th>Drug</th></tr></thead></table>`, 'th', 'b')
    expect(isWordCovered()).toBe(false)
    one(tag).style.backgroundColor = 'rgb(238, 238, 238)'
    expect(isWordCovered()).toBe(true)
  })

  test.each(['img', 'video', 'canvas', 'iframe', 'dialog'])('by <%s>', (tag) => {
    put(`<p><b>words</b></p><${tag} style="background-image:none"></${tag}>`, tag, 'b')
    expect(isWordCovered()).toBe(true)
  })

  test('where they are nowhere at that point', () => {
    put('<p><b>words</b></p>')
    layers = []
    expect(isWordCovered()).toBe(true)
  })
})

test('words in a shadow root are not covered by their own host', () => {
  pageOf('')
  const root = addShadow('<b>words</b>')
  const word = root.querySelector('b') as Element
  layers = [root.host, document.body]
  Object.assign(root, { elementFromPoint: () => word })
  expect(isCovered(word, 5, 5, document.createElement('div'))).toBe(false)
})

// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { isCovered } from '../../../../src/page/strokes/covered'
import { addShadow, one, pageOf } from '../reading/page'
import { addVisibility } from '../visibility'

/** What stands over the words, uppermost first, down to the page; jsdom itself lays nothing out. */
let layers: Element[] = []
const isWordCovered = (ours: Element = document.createElement('div')) => isCovered(one('b'), 5, 5, ours)
const put = (html: string, ...selectors: readonly string[]) => {
  pageOf(html)
  layers = [...selectors.map((selector) => one(selector)), document.body, document.documentElement]
}

/** The boxes of what is hit, by its id; what has none is hit in its own box. */
let boxes: Record<string, DOMRect[]> = {}

beforeAll(addVisibility)
beforeEach(() => {
  boxes = {}
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function rects(this: Element) {
    return (boxes[this.id] ?? [{ left: 0, top: 0, right: 9, bottom: 9 }]) as unknown as DOMRectList
  })
  document.elementsFromPoint = () => layers
  document.elementFromPoint = () => layers[0] ?? null
})
afterEach(() => {
  Reflect.deleteProperty(document, 'elementsFromPoint')
  Reflect.deleteProperty(document, 'elementFromPoint')
  vi.restoreAllMocks()
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

  test('by something that is painted where they are not: a link stretched over its card', () => {
    put('<p><b>words</b></p><a id="button" style="background-color:blue">Read</a>', 'a', 'b')
    expect(isWordCovered()).toBe(true)
    boxes.button = [{ left: 0, top: 6, right: 9, bottom: 9 } as DOMRect]
    expect(isWordCovered()).toBe(false)
  })

  test.each([
    ['a layer', '<div style="background-color:white;opacity:0"></div>'],
    ['a frame', '<iframe style="opacity:0"></iframe>'],
    ['a field in something', '<section style="opacity:0"><input style="background-color:white"></section>'],
  ])('by %s that nobody sees', (_, layer) => {
    put(`<p><b>words</b></p>${layer}`, 'div,iframe,input', 'b')
    expect(isWordCovered()).toBe(false)
  })

  test('by the picture or field that they are written over, where they let the pointer through', () => {
    put('<main><img><p style="pointer-events:none"><b style="pointer-events:none">words</b></p></main>', 'img', 'main')
    expect(isWordCovered()).toBe(false)
    one('img').style.zIndex = '2'
    expect(isWordCovered()).toBe(true)
    one('b').parentElement?.append(one('img'))
    one('main').style.zIndex = '2'
    expect(isWordCovered()).toBe(true)
    one('img').style.zIndex = '-1'
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
    put(`<p><b>words</b></p><${tag} open style="background-image:none"></${tag}>`, tag, 'b')
    expect(isWordCovered()).toBe(true)
  })

  test('by what dims the page around a dialog', () => {
    put('<p><b>words</b></p><dialog open id="dialog" style="background-color:white"></dialog>', 'dialog')
    boxes.dialog = []
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

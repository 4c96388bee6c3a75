// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { blockShape } from '../../../../src/page/reading/block-shape'
import { runAround } from '../../../../src/page/reading/text-run'
import { addShadow, one, pageOf, textsIn, textWith } from './page'

const shapeOf = (words: string) => blockShape(runAround(textWith(words)))

/** The numbers in front of the items of a page, by text: `first: 1 3`. */
const numbersOf = (html: string) =>
  textsIn(pageOf(html)).map((text) => {
    const { marker } = blockShape(runAround(text))
    return `${text.data.trim()}: ${marker ? `${marker.style} ${marker.number}` : 'none'}`
  })

describe('a run is', () => {
  test('a paragraph, where nothing else is around it', () => {
    pageOf('<div><p>words</p></div>')
    expect(shapeOf('words')).toEqual({ kind: 'paragraph', level: 0, marker: null, row: null })
  })

  test('a paragraph, where it stands bare in a shadow root', () => {
    const root = addShadow('words')
    expect(blockShape(runAround(textWith('words', root)))).toMatchObject({ kind: 'paragraph' })
  })

  test.each([
    ['<h1>words</h1>', 1],
    ['<h4>some <b>words</b></h4>', 4],
    ['<h3><div>words</div></h3>', 3],
    ['<div role="heading" aria-level="5">words</div>', 5],
    ['<h2 aria-level="4">words</h2>', 4],
    ['<div role="heading">words</div>', 6],
    ['<ul><li><h3>words</h3></li></ul>', 3],
    ['<ul><li role="tab">words</li></ul>', 6],
    ['<div><button aria-expanded="true">words</button></div>', 6],
    ['<dl><dt>words</dt><dd>more</dd></dl>', 6],
    ['<details open><summary>words</summary></details>', 6],
    ['<p> <b>words</b>:</p>', 6],
    ['<p><a href="#">some words</a></p>', 6],
    ['<button>words</button>', 6],
  ])('a heading of its level: %s', (html, level) => {
    pageOf(html)
    expect(shapeOf('words')).toMatchObject({ kind: 'heading', level, row: null })
  })

  test.each([
    '<p><b>some</b> words</p>',
    '<p>words <a href="#">more</a></p>',
    '<p><b>a longer one</b></p><div>words</div>',
  ])('no heading, where not all of it is set off: %s', (html) => {
    pageOf(html)
    expect(shapeOf('words')).toMatchObject({ kind: 'paragraph' })
  })

  test('a cell of what only calls itself a table', () => {
    pageOf('<div role="row" id="a"><div role="cell">one</div><div role="gridcell">two</div></div>')
    expect([shapeOf('one'), shapeOf('two')]).toMatchObject([
      { kind: 'cell', row: one('#a') },
      { kind: 'cell', row: one('#a') },
    ])
  })

  test('an item that begins with its words, whatever space stands before them', () => {
    pageOf('<ol><li>\n  <b>bold</b> words<p>more</p></li></ol>')
    expect(shapeOf('words')).toMatchObject({ kind: 'item', marker: { number: 1 } })
    expect(shapeOf('more')).toMatchObject({ kind: 'item', marker: null })
  })

  test('an item, as deep as its list', () => {
    pageOf('<ul><li>one<ol><li>two<div><ul><li>three</li></ul></div></li></ol></li></ul>')
    expect([shapeOf('one'), shapeOf('two'), shapeOf('three')]).toMatchObject([
      { kind: 'item', level: 1 },
      { kind: 'item', level: 2 },
      { kind: 'item', level: 3 },
    ])
  })

  test('a cell, which knows its row', () => {
    pageOf('<table><tr id="a"><th>one</th><td><p>two</p></td></tr><tr id="b"><td>three</td></tr></table>')
    expect(shapeOf('one')).toEqual({ kind: 'cell', level: 0, marker: null, row: one('#a') })
    expect(shapeOf('two').row).toBe(one('#a'))
    expect(shapeOf('three').row).toBe(one('#b'))
  })

  test('an item of a list in a cell, but the cell of a table in an item', () => {
    pageOf('<table><tr><td><ul><li>item</li></ul></td></tr></table>')
    expect(shapeOf('item')).toMatchObject({ kind: 'item', row: null })
    pageOf('<ul><li><table><tr><td>cell</td></tr></table></li></ul>')
    expect(shapeOf('cell')).toMatchObject({ kind: 'cell' })
  })
})

describe('the number in front of an item', () => {
  test('counts from one, or from where the list begins', () => {
    expect(numbersOf('<ol><li>a</li><li>b</li></ol>')).toEqual(['a: decimal 1', 'b: decimal 2'])
    expect(numbersOf('<ol start="4"><li>a</li><li>b</li></ol>')).toEqual(['a: decimal 4', 'b: decimal 5'])
  })

  test('is what an item says, and goes on from there', () => {
    expect(numbersOf('<ol><li>a</li><li value="7">b</li><li>c</li></ol>')).toEqual([
      'a: decimal 1',
      'b: decimal 7',
      'c: decimal 8',
    ])
  })

  test('counts down where the list is reversed', () => {
    expect(numbersOf('<ol reversed><li>a</li><li>b</li><li>c</li></ol>')).toEqual([
      'a: decimal 3',
      'b: decimal 2',
      'c: decimal 1',
    ])
    expect(numbersOf('<ol reversed start="9"><li>a</li><li>b</li></ol>')).toEqual(['a: decimal 9', 'b: decimal 8'])
  })

  test('counts the items of its own list alone', () => {
    expect(numbersOf('<ol><li>a<ol><li>x</li><li>y</li></ol></li><li>b</li></ol>')).toEqual([
      'a: decimal 1',
      'x: decimal 1',
      'y: decimal 2',
      'b: decimal 2',
    ])
  })

  test.each(['lower-alpha', 'upper-latin', 'lower-roman', 'decimal'])(
    'has the style that the page gives it: %s',
    (css) => {
      expect(numbersOf(`<ol><li style="list-style-type:${css}">x</li></ol>`)).toEqual([`x: ${css} 1`])
    },
  )

  test('is a bullet in a list without numbers, and nothing where the page shows none', () => {
    expect(numbersOf('<ul><li>x</li></ul>')).toEqual(['x: disc 0'])
    expect(numbersOf('<ol><li style="list-style-type:none">x</li></ol>')).toEqual(['x: none'])
  })

  test('stands in front of the item’s first words alone', () => {
    expect(numbersOf('<ol><li><p>a</p><p>b</p></li><li> <b> </b><p>c</p></li></ol>')).toEqual([
      'a: decimal 1',
      'b: none',
      'c: decimal 2',
    ])
  })
})

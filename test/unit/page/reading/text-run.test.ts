// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { blockOf, nodeAt, runAround } from '../../../../src/page/reading/text-run'
import { one, pageOf, textsIn, textWith } from './page'

/** The runs of a page, each once, as they read. */
function runsOf(html: string): string[] {
  const runs: string[] = []
  const seen = new Set<Text>()
  for (const text of textsIn(pageOf(html))) {
    if (seen.has(text)) continue
    const run = runAround(text)
    for (const { node } of run.pieces) seen.add(node)
    runs.push(run.text)
  }
  return runs
}

describe('text that reads as one is joined', () => {
  test.each([
    ['a word that is half bold', '<p>keta<b>mine</b></p>', 'ketamine'],
    ['a word with an emphasis in it', '<p>k<em>et</em>amine now</p>', 'ketamine now'],
    ['words with an emphasis', '<p>prior <em>authorization</em></p>', 'prior authorization'],
    ['words in nested elements', '<p><a><span>prior</span></a> <b><i>authorization</i></b></p>', 'prior authorization'],
    ['words with a line break between them', '<p>prior<br>authorization</p>', 'prior authorization'],
    ['words with a line break in an element', '<p>prior<span><br></span>authorization</p>', 'prior authorization'],
    ['a word with a place to break it', '<p>keta<wbr>mine</p>', 'ketamine'],
    ['a word with a comment in it', '<p>keta<!-- x -->mine</p>', 'ketamine'],
    ['a word with an empty element in it', '<p>keta<span></span>mine</p>', 'ketamine'],
    ['a word of several text nodes', '<p id="split">ketamine</p>', 'ketamine'],
    ['a name with its sign', '<p>Spravato<small>®</small> spray</p>', 'Spravato® spray'],
    ['words in a label', '<label>prior <b>authorization</b></label>', 'prior authorization'],
  ])('%s', (_, html, text) => {
    expect(runsOf(html)).toEqual([text])
  })

  test('whichever of its text nodes it is asked of', () => {
    pageOf('<p>one <b>two <i>three</i></b> four<br>five</p>')
    const runs = textsIn(document.body).map(runAround)
    expect(runs).toHaveLength(5)
    for (const run of runs) expect(run).toEqual(runs[0])
    expect(runs[0]?.text).toBe('one two three four five')
  })

  test('though the page has put it into several text nodes', () => {
    const paragraph = document.createElement('p')
    paragraph.append('keta', 'mine', ' now')
    document.body.replaceChildren(paragraph)
    expect(runAround(paragraph.lastChild as Text).text).toBe('ketamine now')
  })
})

describe('text that does not read as one is not joined', () => {
  test.each([
    ['paragraphs', '<p>keta</p><p>mine</p>', ['keta', 'mine']],
    ['table cells', '<table><tr><td>prior</td><td>authorization</td></tr></table>', ['prior', 'authorization']],
    ['items', '<ul><li>keta</li><li>mine</li></ul>', ['keta', 'mine']],
    ['a text and a block behind it', '<div>keta<div>mine</div></div>', ['keta', 'mine']],
    ['a text and a block before it', '<div><div>keta</div>mine</div>', ['keta', 'mine']],
    ['texts with a block between them', '<div>keta<p>x</p>mine</div>', ['keta', 'x', 'mine']],
    ['texts around a picture', '<p>keta<img>mine</p>', ['keta', 'mine']],
    ['texts around a field', '<p>keta<input>mine</p>', ['keta', 'mine']],
    ['a text and a button', '<p>keta<button>mine</button></p>', ['keta', 'mine']],
    ['texts around a script', '<p>keta<script>x</script>mine</p>', ['keta', 'x', 'mine']],
    ['blocks within inline elements', '<span>keta<div>mine</div></span>', ['keta', 'mine']],
    ['custom elements', '<p>keta<x-y>mine</x-y></p>', ['keta', 'mine']],
  ])('%s', (_, html, texts) => {
    expect(runsOf(html)).toEqual(texts)
  })

  test('words in boxes that only look like inline elements', () => {
    const box = (display: string) => `<div><span style="display:${display}">keta</span><span>mine</span></div>`
    for (const display of ['inline-block', 'block', 'flex', 'table-cell']) {
      expect(runsOf(box(display)), display).toEqual(['keta', 'mine'])
    }
    for (const display of ['inline', 'contents']) expect(runsOf(box(display)), display).toEqual(['ketamine'])
    expect(runsOf('<div><span>keta</span><span style="display:inline-block">mine</span></div>')).toEqual([
      'keta',
      'mine',
    ])
  })

  test.each([
    ['the margin of the first', 'margin-inline-end: 8px', ''],
    ['the margin of the second', '', 'margin-inline-start: 4px'],
    ['their padding', 'padding-inline-end: 4px', 'padding-inline-start: 4px'],
    ['a border', 'border-inline-end-width: 3px', ''],
  ])('words with a gap between them: %s', (_, first, second) => {
    expect(runsOf(`<p><a><b style="${first}">keta</b></a><i style="${second}">mine</i></p>`)).toEqual(['keta', 'mine'])
  })

  test('but a word of which a part is set off by a hair, or has a gap on its other side', () => {
    expect(runsOf('<p><b style="padding-inline: 1px">keta</b>mine</p>')).toEqual(['ketamine'])
    expect(runsOf('<p><b style="margin-inline-start: 8px">keta</b>mine</p>')).toEqual(['ketamine'])
    expect(runsOf('<p>keta<b style="margin-inline-end: 8px">mine</b></p>')).toEqual(['ketamine'])
  })

  test('words between which a style writes something', () => {
    expect(runsOf(`<p><a data-after='" | "'>keta</a><a>mine</a></p>`)).toEqual(['keta', 'mine'])
    expect(runsOf(`<p><a>keta</a><a data-before='"•"'>mine</a></p>`)).toEqual(['keta', 'mine'])
    expect(runsOf(`<p><a data-before='"•"'>keta</a><a data-after='"•"'>mine</a></p>`)).toEqual(['ketamine'])
    expect(runsOf(`<p><a data-after='""'>keta</a>mine</p>`)).toEqual(['ketamine'])
  })

  test('words that a component shows in different places', () => {
    expect(runsOf('<x-card><span slot="t">keta</span><span slot="u">mine</span></x-card>')).toEqual(['keta', 'mine'])
    expect(runsOf('<x-card><span slot="t">keta<b>mine</b></span></x-card>')).toEqual(['ketamine'])
  })

  test('but a box in a sentence is part of it', () => {
    expect(runsOf('<p>prior <span style="display:inline-block">authorization</span>.</p>')).toEqual([
      'prior authorization.',
    ])
  })

  test('a word and the raised number of a footnote, which stay in one sentence', () => {
    expect(runsOf('<p>Ketamine<sup>1</sup> is not covered</p>')).toEqual(['Ketamine 1 is not covered'])
    expect(runsOf('<p>Ketamine<sup><a>1</a></sup>is</p>')).toEqual(['Ketamine 1 is'])
    expect(runsOf('<p>Ketamine<a><sup>1,2</sup></a>, too</p>')).toEqual(['Ketamine 1,2, too'])
    expect(runsOf('<p>Spravato<sup>®</sup> spray</p>')).toEqual(['Spravato® spray'])
  })
})

describe('a run', () => {
  test('tells the node and the offset of each of its characters', () => {
    pageOf('<p>keta<b>mine</b><br>now</p>')
    const run = runAround(textWith('keta'))
    const at = (place: number) => {
      const { node, offset } = nodeAt(run, place)
      return [node.data, offset]
    }
    expect([at(0), at(3), at(4), at(7)]).toEqual([
      ['keta', 0],
      ['keta', 3],
      ['mine', 0],
      ['mine', 3],
    ])
    // The line break is no character of any node.
    expect(at(8)).toEqual(['mine', 4])
    expect(at(9)).toEqual(['now', 0])
    expect(at(99)).toEqual(['now', 3])
  })

  test('stands in the nearest block around it', () => {
    pageOf('<section><p>a <b><i>word</i></b></p></section>')
    expect(blockOf(textWith('word'))).toBe(one('p'))
  })
})

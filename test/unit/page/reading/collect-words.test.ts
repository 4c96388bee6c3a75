// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { collectWords, pageTitle } from '../../../../src/page/reading/collect-words'
import { pageText } from '../../../../src/page/reading/page-text'
import { seenMentions } from '../../../../src/page/reading/seen-mentions'
import { numberRuns } from '../../../../src/page/reading/text-place'
import { addVisibility } from '../visibility'
import { addFrame, addShadow, finish, fullFinder, one, pageOf } from './page'

beforeAll(addVisibility)
beforeEach(() => {
  document.title = 'Policy'
  document.documentElement.lang = ''
})

/** What the panel is sent of a page. */
function collect(roots: readonly Node[] = [document]) {
  const text = pageText(fullFinder)
  for (const root of roots) finish(text.read(root))
  return finish(collectWords(finish(seenMentions(text.runs)), numberRuns(), 'done'))
}
const textsOf = (html: string) => {
  pageOf(html)
  return collect().words.blocks.map(({ text }) => text)
}
const paragraphs = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => `<p>${name}${index}</p>`).join('')

/** The texts that are sent of a page of three blocks, which turns two of them around after so many steps of the collecting. */
function collectWhileMoved(steps: number): readonly string[] {
  pageOf('<p>Spravato 1</p><p>Spravato 2</p><p>Spravato 3</p>')
  const text = pageText(fullFinder)
  finish(text.read(document))
  const collecting = collectWords(finish(seenMentions(text.runs)), numberRuns(), 'done')
  for (let step = 0; step < steps; step++) if (collecting.next().done) break
  document.querySelector('p')?.after(document.querySelectorAll('p')[2] as Node)
  return finish(collecting).words.blocks.map((block) => block.text)
}

describe('what the panel is sent', () => {
  test('is every block once, though the page turns its blocks around meanwhile', () => {
    for (let steps = 0; steps < 12; steps++) {
      expect(collectWhileMoved(steps).toSorted()).toEqual(['Spravato 1', 'Spravato 2', 'Spravato 3'])
    }
  })

  test('is every block with a mention: its words, its shape, and the mentions in it', () => {
    pageOf('<h2>Plan</h2><ol start="2"><li>It needs prior <em>authorization</em>.</li></ol>')
    expect(collect().words).toEqual({
      state: 'done',
      title: 'Policy',
      lang: '',
      terms: [{ term: 'gl-prior-authorization', kind: 'rule', count: 1 }],
      blocks: [
        {
          id: 1,
          kind: 'item',
          text: 'It needs prior authorization.',
          level: 1,
          marker: { style: 'decimal', number: 2 },
          row: 0,
          follows: false,
          mentions: [{ term: 'gl-prior-authorization', kind: 'rule', start: 9, end: 28 }],
        },
      ],
    })
  })

  test('is, around a fact or a treatment, what stands beside it, in reading order', () => {
    expect(textsOf('<h2>Rules</h2><p>Spravato is covered when:</p><ul><li>one</li><li>two</li></ul>')).toEqual([
      'Rules',
      'Spravato is covered when:',
      'one',
      'two',
    ])
    expect(textsOf('<p>a</p><p>Effective date:</p><p>1/1/2026</p>')).toEqual(['a', 'Effective date:', '1/1/2026'])
  })

  test('is of other mentions their own block alone', () => {
    expect(textsOf('<p>a</p><p>There is a copay.</p><p>b</p>')).toEqual(['There is a copay.'])
  })

  test('is no more than sixty blocks on each side', () => {
    const texts = textsOf(`${paragraphs(100, 'a')}<p>Spravato</p>${paragraphs(100, 'b')}`)
    expect(texts).toHaveLength(121)
    expect([texts[0], texts[60], texts[120]]).toEqual(['a40', 'Spravato', 'b59'])
  })

  test('is nothing that the reader cannot see or that is not the page’s', () => {
    const hidden = '<p hidden>no</p><script>no</script><div contenteditable="true">no</div><p> </p>'
    expect(textsOf(`<p>a</p>${hidden}<p>Spravato</p>${hidden}<p>b</p>`)).toEqual(['a', 'Spravato', 'b'])
    expect(textsOf('<p hidden>Spravato</p><p>b</p>')).toEqual([])
  })

  test('is no text as long as a book beside a mention', () => {
    expect(textsOf(`<p>a</p><p>${'x '.repeat(11_000)}</p><p>Spravato</p>`)).toEqual(['Spravato'])
  })

  test('is each block once, though many mentions stand around it', () => {
    expect(textsOf('<p>Spravato</p><p>a</p><p>ketamine</p><p>b</p><p>Spravato</p>')).toEqual([
      'Spravato',
      'a',
      'ketamine',
      'b',
      'Spravato',
    ])
  })
})

describe('a block follows the one before it', () => {
  const followsOf = (html: string) => {
    pageOf(html)
    return collect().words.blocks.map(({ text, follows }) => `${text} ${follows ? 'follows' : 'begins'}`)
  }

  test('where nothing was left out between them', () => {
    expect(followsOf('<p>a</p><p>Spravato</p><p>b</p>')).toEqual(['a begins', 'Spravato follows', 'b follows'])
  })

  test('and not where something was', () => {
    const copay = '<p>a</p><p>copay</p><p>b</p><p>copay</p>'
    expect(followsOf(copay)).toEqual(['copay begins', 'copay begins'])
    const far = followsOf(`<p>Spravato</p>${paragraphs(200, 'a')}<p>ketamine</p>`)
    expect(far).toHaveLength(122)
    expect(far.filter((each) => each.endsWith('begins'))).toEqual(['Spravato begins', 'a140 begins'])
  })

  test('and not from one tree to another', () => {
    pageOf('<p>Spravato</p>')
    const root = addShadow('<p>ketamine</p><p>b</p>')
    document.body.append('c')
    const { blocks } = collect([document, root]).words
    expect(blocks.map(({ text, follows }) => [text, follows])).toEqual([
      ['Spravato', false],
      ['ketamine', false],
      ['b', true],
      ['c', false],
    ])
  })
})

describe('terms', () => {
  test('are counted, however many there are, and listed up to fifty times', () => {
    pageOf('<p>copay</p>'.repeat(70))
    const { words } = collect()
    expect(words.terms).toEqual([{ term: 'gl-copay', kind: 'cost', count: 70 }])
    expect(words.blocks).toHaveLength(50)
  })

  test('are in the order of the page, and no cues among them', () => {
    pageOf('<p>Last reviewed: the copay of Spravato, a copay</p>')
    expect(collect().words.terms.map(({ term, count }) => [term, count])).toEqual([
      ['gl-copay', 2],
      ['gl-esketamine', 1],
    ])
  })

  test('that are hidden are not counted', () => {
    pageOf('<p>copay</p><p hidden>copay</p>')
    expect(collect().words.terms).toMatchObject([{ count: 1 }])
  })
})

describe('tables', () => {
  test('keep their rows apart', () => {
    pageOf('<table><tr><td>Spravato</td><td>yes</td></tr><tr><td>x</td><td>no</td></tr></table><p>end</p>')
    expect(collect().words.blocks.map(({ text, row }) => `${text} ${row}`)).toEqual([
      'Spravato 1',
      'yes 1',
      'x 2',
      'no 2',
      'end 0',
    ])
  })
})

test('each number stands for a run of the page, to which the reader can be taken', () => {
  pageOf('<p>Spravato is <b>covered</b></p>')
  const frame = addFrame('<p>ketamine</p>')
  const { words, runs } = collect([document, frame])
  expect(words.blocks.map(({ id }) => runs.get(id)?.text)).toEqual(['Spravato is covered', 'ketamine'])
  expect(runs.get(words.blocks[1]?.id ?? 0)?.pieces[0].node.ownerDocument).toBe(frame)
})

test('the page’s language is told where it says so', () => {
  pageOf('<p>Spravato</p>')
  document.documentElement.lang = 'es-US'
  expect(collect().words.lang).toBe('es-US')
})

describe('the page’s title', () => {
  test('is the document’s, with the first heading before it where it adds something', () => {
    pageOf('<h1> Spravato \n nasal spray </h1><h1>Other</h1>')
    expect(pageTitle()).toBe('Spravato nasal spray · Policy')
    one('h1').textContent = 'Policy'
    expect(pageTitle()).toBe('Policy')
    one('h1').textContent = ''
    expect(pageTitle()).toBe('Policy')
    pageOf('')
    expect(pageTitle()).toBe('Policy')
  })
})

// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { inReadingOrder } from '../../../../src/page/reading/reading-order'
import { hostOf } from '../../../../src/page/reading/text-roots'
import { searchTree } from '../../../../src/page/reading/tree-search'
import { addFrame, addShadow, finish, one, pageOf, textsIn, textWith } from './page'

beforeEach(() => void pageOf(''))

describe('trees of their own', () => {
  test.each(['x-host', 'div', 'span', 'section', 'article', 'main'])('are open shadow roots, on <%s>', (tag) => {
    const root = addShadow('<p>x</p>', tag)
    expect(finish(searchTree(document)).roots).toEqual([root])
    expect(finish(searchTree(root.host)).roots).toEqual([root])
  })

  test('are on custom elements that hold something else too', () => {
    const root = addShadow('<slot></slot>')
    root.host.append('light')
    expect(finish(searchTree(document)).roots).toEqual([root])
  })

  test('are frames of the same origin', () => {
    const page = addFrame('<p>x</p>')
    expect(finish(searchTree(document)).roots).toEqual([page])
  })

  test('are not closed shadow roots, nor frames of another origin', () => {
    addShadow('<p>x</p>', 'x-host', 'closed')
    addFrame('')
    vi.spyOn(one<HTMLIFrameElement>('iframe'), 'contentDocument', 'get').mockReturnValue(null)
    expect(finish(searchTree(document)).roots).toEqual([])
    vi.spyOn(one<HTMLIFrameElement>('iframe'), 'contentDocument', 'get').mockImplementation(() => {
      throw new DOMException('Blocked', 'SecurityError')
    })
    expect(finish(searchTree(document)).roots).toEqual([])
  })

  test('are told one tree at a time', () => {
    const outer = addShadow('<x-inner></x-inner>')
    const inner = outer.querySelector('x-inner')?.attachShadow({ mode: 'open' })
    expect(finish(searchTree(document)).roots).toEqual([outer])
    expect(finish(searchTree(outer)).roots).toEqual([inner])
  })

  test('hang on an element, but for the page itself', () => {
    const root = addShadow('<p>x</p>')
    const page = addFrame('')
    expect(hostOf(root)).toBe(root.host)
    expect(hostOf(page)).toBe(one('iframe'))
    expect(hostOf(document)).toBeNull()
  })
})

describe('reading order', () => {
  test('is the page’s, with what is in a shadow root or a frame where that stands', () => {
    pageOf('<p>1</p>')
    const shadow = addShadow('<p>2</p><x-inner></x-inner><p>4</p>')
    const inner = shadow.querySelector('x-inner')?.attachShadow({ mode: 'open' })
    if (!inner) throw new Error('no inner root')
    inner.innerHTML = '<p>3</p>'
    document.body.append('5')
    const page = addFrame('<p>6</p><p>7</p>')
    document.body.append('8')
    const texts = [page, shadow, inner, document.body].flatMap((root) => textsIn(root))
    const orders = [texts, [...texts].reverse(), [...texts.slice(3), ...texts.slice(0, 3)]]
    for (const order of orders) {
      expect(finish(inReadingOrder(order, (text) => text)).map(({ data }) => data)).toEqual([...'12345678'])
    }
  })

  test('is found for what comes in no order at all, and at once for what is in order already', () => {
    pageOf('<p>x</p>'.repeat(97))
    const texts = textsIn(document.body)
    const shuffled = texts.map((_, at) => texts[(at * 31) % texts.length] as Text)
    expect(finish(inReadingOrder(shuffled, (text) => text))).toEqual(texts)
    expect([...inReadingOrder(texts, (text) => text)]).toHaveLength(texts.length)
    const [first, ...others] = texts as [Text, ...Text[]]
    expect([...inReadingOrder([...others, first], (text) => text)].length).toBeLessThan(texts.length + 10)
  })

  test('puts an element before what hangs on it', () => {
    const shadow = addShadow('<p>x</p>')
    const inside = textWith('x', shadow)
    expect(finish(inReadingOrder<Node>([inside, shadow.host], (node) => node))).toEqual([shadow.host, inside])
  })
})

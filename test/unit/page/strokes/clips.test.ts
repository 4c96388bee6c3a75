// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest'
import { clipsAround, forgetClips } from '../../../../src/page/strokes/clips'
import { composedContains, composedParent } from '../../../../src/page/strokes/composed-tree'
import { addFrame, addShadow, one, pageOf } from '../reading/page'

/** What cuts off the element `b` of a page, by id. */
const clipsOf = (html: string) => {
  pageOf(html)
  return clipsAround(one('b')).map(({ id, localName }) => id || localName)
}
const SCROLLER = 'overflow:auto'
const HIDDEN = 'overflow:hidden'

/** What browsers begin with, and jsdom does not know. */
const INITIAL = '<style>* { overflow: visible }</style>'

beforeEach(() => {
  forgetClips()
  document.head.innerHTML = INITIAL
})

describe('words are cut off', () => {
  test('by every scroller and every box around them that hides what reaches out of it', () => {
    expect(clipsOf(`<div id="o" style="${SCROLLER}"><p><i id="i" style="${HIDDEN}"><b>x</b></i></p></div>`)).toEqual([
      'i',
      'o',
    ])
    expect(clipsOf('<div><p><b>x</b></p></div>')).toEqual([])
  })

  test('by a box that hides in one direction', () => {
    expect(clipsOf('<div id="o" style="overflow:hidden scroll"><b>x</b></div>')).toEqual(['o'])
  })

  test('by their own element', () => {
    expect(clipsOf(`<b id="b" style="${HIDDEN}">x</b>`)).toEqual(['b'])
  })

  test('not by the page itself, which the window scrolls', () => {
    document.body.style.cssText = SCROLLER
    expect(clipsOf('<b>x</b>')).toEqual([])
    document.body.style.cssText = ''
  })
})

describe('what is positioned is cut off only by what it is positioned in', () => {
  const between = (position: string, outer: string) =>
    clipsOf(`<div id="o" style="${HIDDEN};position:${outer}"><div style="position:${position}"><b>x</b></div></div>`)

  test('an absolute box goes out of a box that is not positioned', () => {
    expect(between('absolute', 'static')).toEqual([])
    expect(between('absolute', 'relative')).toEqual(['o'])
    expect(between('relative', 'static')).toEqual(['o'])
  })

  test('a fixed box goes out of everything', () => {
    expect(between('fixed', 'static')).toEqual([])
    expect(between('fixed', 'relative')).toEqual([])
  })
})

describe('words in other trees are cut off', () => {
  test('by what is around the host of their shadow root', () => {
    pageOf(`<div id="o" style="${HIDDEN}"></div>`)
    const root = addShadow(`${INITIAL}<b>x</b>`)
    one('#o').append(root.host)
    const word = root.querySelector('b') as Element
    expect(clipsAround(word)).toEqual([one('#o')])
    expect(composedContains(one('#o'), word)).toBe(true)
  })

  test('by what is around the slot that they are shown in', () => {
    pageOf('<b>x</b>')
    const root = addShadow(`${INITIAL}<div style="${HIDDEN}"><slot></slot></div>`)
    root.host.append(one('b'))
    expect(clipsAround(one('b'))).toEqual([root.querySelector('div')])
    expect(composedParent(one('b'))?.localName).toBe('slot')
    root.host.append('bare')
    expect(composedParent(root.host.lastChild as Text)?.localName).toBe('slot')
  })

  test('by their frame, and by what is around that', () => {
    pageOf(`<div id="o" style="${HIDDEN}"></div>`)
    const page = addFrame(`${INITIAL}<b>x</b>`)
    const word = page.querySelector('b') as Element
    const frame = one('iframe')
    expect(clipsAround(word)).toEqual([frame])
    expect(composedParent(page.documentElement)).toBe(frame)
    expect(composedContains(one('#o'), word)).toBe(false)
  })
})

test('what was found holds until styles may have changed', () => {
  expect(clipsOf('<div id="o"><b>x</b></div>')).toEqual([])
  one('#o').style.cssText = HIDDEN
  expect(clipsAround(one('b'))).toEqual([])
  forgetClips()
  expect(clipsAround(one('b'))).toEqual([one('#o')])
})

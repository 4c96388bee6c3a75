// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest'
import { isPageText, isSeen } from '../../../../src/page/reading/readable'
import { searchTree } from '../../../../src/page/reading/tree-search'
import { addVisibility } from '../visibility'
import { finish, one, pageOf } from './page'

beforeAll(addVisibility)

describe('text of the page', () => {
  test.each(['p', 'a', 'td', 'button', 'label', 'h1', 'summary'])('is what stands in <%s>', (tag) => {
    pageOf('')
    document.body.append(document.createElement(tag))
    expect(isPageText(document.body.firstElementChild)).toBe(true)
  })

  test.each(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'option', 'object', 'canvas', 'svg'])(
    'is not what stands in <%s>',
    (tag) => {
      const inner = document.createElement('b')
      const outer = document.createElement(tag === 'option' ? 'select' : tag)
      const around = tag === 'option' ? outer.appendChild(document.createElement('option')) : outer
      around.append(inner)
      document.body.replaceChildren(outer)
      expect(isPageText(around)).toBe(false)
      expect(isPageText(inner)).toBe(false)
    },
  )

  test('is not what the reader edits, but what stands around it and what is locked in it', () => {
    for (const value of ['', 'true', 'TRUE', 'plaintext-only', 'Plaintext-Only']) {
      pageOf(`<p>a</p><div contenteditable="${value}"><p><b>b</b></p></div>`)
      expect(isPageText(one('b')), value).toBe(false)
      expect(isPageText(one('p')), value).toBe(true)
    }
    pageOf('<div contenteditable="false"><b>b</b></div>')
    expect(isPageText(one('b'))).toBe(true)
  })

  test('is nothing without an element', () => {
    expect(isPageText(null)).toBe(false)
  })
})

test.each(['hidden', 'style="display:none"', 'style="visibility:hidden"', 'style="opacity:0"'])(
  'the reader cannot see what is %s, nor anything in it',
  (attribute) => {
    pageOf(`<div ${attribute}><b>no</b></div><i>yes</i>`)
    expect(isSeen(one('b'))).toBe(false)
    expect(isSeen(one('i'))).toBe(true)
  },
)

test('what is shown as its contents alone is seen where these are', () => {
  pageOf('<p><b style="display: contents">b</b></p><p hidden><i style="display: contents">i</i></p>')
  expect(isSeen(one('b'))).toBe(true)
  expect(isSeen(one('i'))).toBe(false)
})

test('fields for passwords are found at and below a node, seen or not', () => {
  pageOf('<form hidden><input type="password"></form><input type="text"><input><input id="own" type="password">')
  expect(finish(searchTree(document)).passwordFields).toHaveLength(2)
  expect(finish(searchTree(one('#own'))).passwordFields).toHaveLength(1)
  expect(finish(searchTree(one('input[type="text"]'))).passwordFields).toHaveLength(0)
})

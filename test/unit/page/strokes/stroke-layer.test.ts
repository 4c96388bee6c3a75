// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest'
import { addStrokeLayer, type StrokeKind, type StrokeLayer } from '../../../../src/page/strokes/stroke-layer'

const BOX = { left: 10, top: 20, right: 60, bottom: 40 }
const CORNER = { x: 0, y: 0 }
let stage: HTMLElement
let layer: StrokeLayer

const paths = () => [...stage.querySelectorAll('path')]
const shapes = () => paths().map((path) => path.getAttribute('d'))
const shapeOf = (kind: StrokeKind, boxes = [BOX], corner = CORNER) => {
  layer.draw({}, kind, boxes, corner)
  return shapes().at(-1)
}

beforeEach(() => {
  stage = document.createElement('div')
  stage.append(document.createElement('details'))
  document.body.replaceChildren(stage)
  layer = addStrokeLayer(stage)
})

describe('the strokes over the page', () => {
  test('are in a picture without text, behind the handle, that no screen reader reads', () => {
    layer.draw({}, 'rule', [BOX], CORNER)
    const svg = stage.firstElementChild
    expect(svg?.localName).toBe('svg')
    expect(svg?.getAttribute('aria-hidden')).toBe('true')
    expect(stage.textContent).toBe('')
  })

  test.each(['treatment', 'code', 'rule'] as const)('are a line under a %s', (kind) => {
    expect(shapeOf(kind)).toBe('M10 40h50')
    expect(paths()[0]?.getAttribute('class')).toBe(kind)
  })

  test('stands a pixel higher under small print, clear of the next line', () => {
    expect(shapeOf('rule', [{ left: 0, top: 40, right: 20, bottom: 54 }])).toBe('M0 53h20')
  })

  test('are two lines under a cost, so that not the colour alone tells it', () => {
    expect(shapeOf('cost')).toBe('M10 40h50M10 42.5h50')
    expect(paths()[0]?.getAttribute('class')).toBe('cost')
  })

  test('are a frame around words that the reader asked for', () => {
    expect(shapeOf('flash')).toBe('M7 18h56v24h-56z')
  })

  test('have a line for each line of the words', () => {
    expect(shapeOf('rule', [BOX, { left: 0, top: 40, right: 20, bottom: 60 }])).toBe('M10 40h50M0 60h20')
  })

  test('stand from the layer’s own corner, so that they scroll with the page', () => {
    expect(shapeOf('rule', [BOX], { x: -5, y: -100 })).toBe('M15 140h50')
  })

  test('stand on half pixels at the finest', () => {
    expect(shapeOf('rule', [{ left: 10.13, top: 0, right: 60.4, bottom: 39.8 }])).toBe('M10 40h50.5')
  })
})

describe('a stroke', () => {
  const key = {}

  test('is moved, not drawn a second time', () => {
    layer.draw(key, 'rule', [BOX], CORNER)
    const [path] = paths()
    layer.draw(key, 'rule', [{ ...BOX, bottom: 50 }], CORNER)
    expect(paths()).toEqual([path])
    expect(shapes()).toEqual(['M10 50h50'])
  })

  test('is left alone when it has not moved', () => {
    layer.draw(key, 'rule', [BOX], CORNER)
    paths()[0]?.setAttribute('d', 'untouched')
    layer.draw(key, 'rule', [BOX], CORNER)
    expect(shapes()).toEqual(['untouched'])
  })

  test('is not drawn where none of its words is in view', () => {
    layer.draw(key, 'flash', [], CORNER)
    expect(paths()).toEqual([])
  })

  test('is taken away, and may be drawn again', () => {
    const other = {}
    layer.draw(key, 'rule', [BOX], CORNER)
    layer.draw(other, 'code', [BOX], CORNER)
    layer.erase(key)
    layer.erase({})
    expect(paths().map((path) => path.getAttribute('class'))).toEqual(['code'])
    layer.draw(key, 'rule', [BOX], CORNER)
    expect(paths()).toHaveLength(2)
  })
})

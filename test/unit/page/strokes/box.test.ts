import { expect, test } from 'vitest'
import { isIn, moved, overlap } from '../../../../src/page/strokes/box'

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })

test('two boxes have in common where both are', () => {
  expect(overlap(box(0, 0, 10, 10), box(5, -5, 20, 8))).toEqual(box(5, 0, 10, 8))
  expect(overlap(box(0, 0, 10, 10), box(2, 2, 8, 8))).toEqual(box(2, 2, 8, 8))
})

test('and nothing that is too small to be seen', () => {
  expect(overlap(box(0, 0, 10, 10), box(20, 0, 30, 10))).toBeNull()
  expect(overlap(box(0, 0, 10, 10), box(0, 10, 10, 20))).toBeNull()
  expect(overlap(box(0, 0, 10, 10), box(8, 0, 20, 10))).toBeNull()
  expect(overlap(box(0, 0, 10, 10), box(0, 8, 10, 20))).toBeNull()
  expect(overlap(box(0, 0, 10, 10), box(7, 0, 20, 10))).toEqual(box(7, 0, 10, 10))
})

test('a box of a frame is as large in the window as the frame is shown', () => {
  expect(moved(box(1, 2, 3, 4), { x: 10, y: -1, scale: 1 })).toEqual(box(11, 1, 13, 3))
  expect(moved(box(1, 2, 3, 4), { x: 10, y: -1, scale: 1.5 })).toEqual(box(11.5, 2, 14.5, 5))
})

test('a point is in a box, or so many pixels beside it', () => {
  expect([0, 5, 10, 11].map((x) => isIn(box(0, 0, 10, 10), x, 5))).toEqual([true, true, true, false])
  expect([-4, -3, 13, 14].map((y) => isIn(box(0, 0, 10, 10), 5, y, 3))).toEqual([false, true, true, false])
})

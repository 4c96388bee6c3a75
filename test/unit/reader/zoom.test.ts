import { describe, expect, it } from 'vitest'
import { percentOf, scaleOf, zoomFrom } from '../../../src/reader/zoom'

/** A page of letter size is 612 points wide. */
const LETTER = 612

describe('the size of pages', () => {
  it('is as wide as there is room, and no larger than half again the printed size', () => {
    expect(scaleOf('fit', LETTER, 306)).toBe(0.5)
    expect(percentOf(scaleOf('fit', LETTER, 5000))).toBe(150)
  })

  it('is what was asked for, whatever room there is', () => {
    expect(percentOf(scaleOf(2, LETTER, 100))).toBe(200)
  })

  it('goes up and down in steps, from wherever it is', () => {
    const fitted = scaleOf('fit', LETTER, 760)
    expect(percentOf(fitted)).toBe(93)
    expect(zoomFrom(fitted, 1)).toBe(1)
    expect(zoomFrom(fitted, -1)).toBe(0.9)
    expect(zoomFrom(scaleOf(4, LETTER, 0), 1)).toBe(4)
    expect(zoomFrom(scaleOf(0.25, LETTER, 0), -1)).toBe(0.25)
  })
})

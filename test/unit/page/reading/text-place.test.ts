// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest'
import { boxesOf, elementAt, numberRuns } from '../../../../src/page/reading/text-place'
import { runAround } from '../../../../src/page/reading/text-run'
import { addShadow, one, pageOf, textWith } from './page'

const placeOf = (words: string, within: Node = document.body) => {
  const run = runAround(textWith(words, within))
  const start = run.text.indexOf(words)
  return { run, start, end: start + words.length }
}
/** The words whose boxes are measured; null when none are. */
const rangeOver = (place: ReturnType<typeof placeOf>) => {
  let words: string | null = null
  // jsdom lays nothing out, so that there are no boxes to look at.
  Range.prototype.getClientRects = function measured(this: Range) {
    words = this.toString()
    return [] as unknown as DOMRectList
  }
  boxesOf(place)
  return words
}

beforeEach(() => void pageOf('<p>We cover keta<b>mi</b>ne and <i>Spravato</i></p>'))

describe('the words of a place are measured', () => {
  test('within a text, and over several', () => {
    expect(rangeOver(placeOf('Spravato'))).toBe('Spravato')
    const { run } = placeOf('keta')
    expect(run.text.slice(9, 17)).toBe('ketamine')
    expect(rangeOver({ run, start: 9, end: 17 })).toBe('ketamine')
    expect(rangeOver({ run, start: 11, end: 21 })).toBe('tamine and')
  })

  test('not where the page no longer has them', () => {
    const place = placeOf('Spravato')
    one('i').remove()
    expect(rangeOver(place)).toBeNull()
  })

  test('as far as the page still has them, but no other words in their place', () => {
    const place = placeOf('Spravato')
    textWith('Spravato').data = 'Spr'
    expect(rangeOver(place)).toBe('Spr')
    textWith('Spr').data = 'Something else'
    expect(rangeOver(place)).toBeNull()
  })
})

describe('the element around words', () => {
  test('is that of their beginning', () => {
    expect(elementAt(placeOf('Spravato'))).toBe(one('i'))
    expect(elementAt({ ...placeOf('keta'), start: 13, end: 15 })).toBe(one('b'))
  })

  test('is the host where they stand bare in a shadow root', () => {
    const root = addShadow('Spravato')
    expect(elementAt(placeOf('Spravato', root))).toBe(root.host)
  })
})

describe('the number of a run', () => {
  test('is its own, and the same each time, though the run was made anew', () => {
    pageOf('<p>one <b>two</b></p><p>three</p>')
    const numberOf = numberRuns()
    const [first, second] = [numberOf(runAround(textWith('one'))), numberOf(runAround(textWith('three')))]
    expect(first).not.toBe(second)
    expect(numberOf(runAround(textWith('two')))).toBe(first)
    textWith('three').data = 'four'
    expect(numberOf(runAround(textWith('four')))).toBe(second)
  })

  test('is another for another part of a long text', () => {
    const node = textWith('Spravato')
    const numberOf = numberRuns()
    const part = (start: number) => numberOf({ text: '', pieces: [{ node, start }] })
    expect(part(-100)).not.toBe(part(0))
    expect(part(-100)).toBe(part(-100))
  })

  test('is above zero, which stands for no block', () => {
    expect(numberRuns()(runAround(textWith('Spravato')))).toBeGreaterThan(0)
  })
})

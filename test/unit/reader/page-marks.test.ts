import { describe, expect, it } from 'vitest'
import type { MarkKind } from '../../../src/core/mentions/mention'
import { findText } from '../../../src/core/pdf-text/find-text'
import { pdfBlocks } from '../../../src/core/pdf-text/pdf-blocks'
import type { Settings } from '../../../src/core/settings'
import { marksOfFound, marksOfMentions, placeOf, wantedMentions } from '../../../src/reader/page-marks'
import { pageOf, paragraph } from '../core/pdf-text/placed-lines'

const blocks = pdfBlocks([
  pageOf(paragraph(['It needs a prior author-', 'ization of the plan and'], { top: 600 })),
  pageOf(paragraph(['then a Spravato treatment.'], { top: 100 })),
])
const [block] = blocks

describe('the marks of a document', () => {
  it('are on the page where their words are', () => {
    if (!block) throw new Error('no block')
    const start = block.text.indexOf('Spravato')
    const mention = {
      term: 'gl-spravato',
      kind: 'treatment',
      block,
      text: 'Spravato',
      start,
      end: start + 8,
      at: 0,
    } as const
    const marks = marksOfMentions([mention], blocks)
    expect([...marks.keys()]).toEqual([1])
    expect(marks.get(1)).toEqual([{ kind: 'treatment', ranges: [{ page: 1, item: 0, start: 7, end: 15 }] }])
  })

  it('are those that the reader wants', () => {
    if (!block) throw new Error('no block')
    const mention = (kind: MarkKind) => ({ term: kind, kind, block, text: '', start: 0, end: 0, at: 0 })
    const kinds = (all: readonly MarkKind[], settings: Pick<Settings, 'marks' | 'markKinds'>) =>
      wantedMentions(all.map(mention), settings).map(({ kind }) => kind)
    const all: readonly MarkKind[] = ['treatment', 'code', 'rule', 'cost']
    expect(kinds(all, { marks: 'relevant', markKinds: all })).toEqual(all)
    expect(kinds(all, { marks: 'relevant', markKinds: ['code'] })).toEqual(['code'])
    expect(kinds(['rule'], { marks: 'relevant', markKinds: all })).toEqual([])
    expect(kinds(['rule'], { marks: 'always', markKinds: all })).toEqual(['rule'])
    expect(kinds(all, { marks: 'never', markKinds: all })).toEqual([])
  })

  it('are on both pages where their words go from one to the next', () => {
    const marks = marksOfFound(findText(blocks, 'and then'))
    expect([...marks.keys()]).toEqual([0, 1])
  })

  it('are gone to on the page where they begin', () => {
    if (!block) throw new Error('no block')
    const start = block.text.indexOf('authorization')
    expect(placeOf(block, start, start + 13)).toMatchObject({ page: 0, ranges: { length: 2 } })
    expect(placeOf(block, 0, 0)).toBeNull()
  })
})

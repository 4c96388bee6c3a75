import { describe, expect, it } from 'vitest'
import { findText } from '../../../../src/core/pdf-text/find-text'
import { pdfBlocks } from '../../../../src/core/pdf-text/pdf-blocks'
import { pageOf, paragraph } from './placed-lines'

const blocks = pdfBlocks([
  pageOf([
    ...paragraph(['The plan’s prior author-', 'ization (PA) comes', 'first. Prior Authorization'], { top: 100 }),
    { text: 'is not a promise to pay $5.00.', top: 160 },
  ]),
])
const found = (typed: string) => findText(blocks, typed).map(({ block, start, end }) => block.text.slice(start, end))

describe('looking for words in a document', () => {
  it('finds them whatever their case, and where a line breaks a word', () => {
    expect(found('prior authorization')).toEqual(['prior authorization', 'Prior Authorization'])
  })

  it('takes typewriter quotes for printed ones, and signs as they are', () => {
    expect(found("plan's")).toEqual(['plan’s'])
    expect(found('(pa)')).toEqual(['(PA)'])
    expect(found('$5.00')).toEqual(['$5.00'])
    expect(found('5x00')).toEqual([])
  })

  it('finds nothing where nothing is typed', () => {
    expect(found('  ')).toEqual([])
  })
})

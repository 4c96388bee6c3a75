import { describe, expect, it } from 'vitest'
import { textBlocks } from '../../../../src/core/reading/text-blocks'

const outline = (text: string) =>
  textBlocks(text).map(({ kind, level, marker, text: words }) => `${kind} ${level} ${marker} ${words}`)

describe('the blocks of a plain text', () => {
  it('are paragraphs between blank lines, each in one line', () => {
    expect(outline('Spravato is\ncovered.\r\n\r\nKetamine is not.\n')).toEqual([
      'paragraph 0  Spravato is covered.',
      'paragraph 0  Ketamine is not.',
    ])
  })

  it('are items where a line has a marker, as deep as it stands in', () => {
    const text = 'All of these:\n1. An adult\n   with depression\n  a) or worse\n  b) or both\n2. Two drugs\n\nThe end.'
    expect(outline(text)).toEqual([
      'paragraph 0  All of these:',
      'item 1 1. An adult with depression',
      'item 2 a) or worse',
      'item 2 b) or both',
      'item 1 2. Two drugs',
      'paragraph 0  The end.',
    ])
  })

  it('know their neighbours, and are none in an empty text', () => {
    const [first, second] = textBlocks('One.\n\nTwo.')
    expect(first?.next).toBe(second)
    expect(second?.previous).toBe(first)
    expect(textBlocks(' \n ')).toEqual([])
  })
})

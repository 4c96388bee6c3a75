import { describe, expect, it } from 'vitest'
import { rangesOf } from '../../../../src/core/pdf-text/block-text'
import { pdfBlocks } from '../../../../src/core/pdf-text/pdf-blocks'
import { HEIGHT, outline, pageOf, paragraph, WIDTH } from './placed-lines'

/** A line that reaches across a full column of 468 points. */
const FULL = 'Members should read the whole of their plan documents before they ask for an approval of this drug.'

describe('the blocks of a PDF', () => {
  it('are paragraphs, parted by wider gaps', () => {
    const page = pageOf([
      ...paragraph(['Spravato is covered when the plan has', 'approved it first.'], { top: 100 }),
      ...paragraph(['Ketamine infusions are not covered.'], { top: 148 }),
    ])
    expect(outline(pdfBlocks([page]))).toEqual([
      'Spravato is covered when the plan has approved it first.',
      'Ketamine infusions are not covered.',
    ])
  })

  it('are parted without a gap where a line ends early and the next begins a sentence', () => {
    const page = pageOf(paragraph([FULL, 'Policy Number: 0950', 'Effective Date: 01/01/2026'], { top: 100 }))
    expect(outline(pdfBlocks([page]))).toEqual([`${FULL} Policy Number: 0950`, 'Effective Date: 01/01/2026'])
  })

  it('are headings where the letters are larger, the largest first', () => {
    const page = pageOf([
      { text: 'Esketamine (Spravato)', top: 80, size: 20 },
      { text: 'Coverage', top: 110, size: 14 },
      ...paragraph([FULL, FULL], { top: 140 }),
      { text: 'Codes', top: 190, size: 14 },
    ])
    expect(outline(pdfBlocks([page]))).toEqual([
      'h1 Esketamine (Spravato)',
      'h2 Coverage',
      `${FULL} ${FULL}`,
      'h2 Codes',
    ])
  })

  it('are headings where a short line that is no sentence has a font of its own', () => {
    const page = pageOf([
      { text: 'Policy statement', top: 100, font: 'bold' },
      ...paragraph([FULL, FULL], { top: 112 }),
      { text: 'Not a heading, because it ends as a sentence does.', top: 150, font: 'bold' },
    ])
    expect(outline(pdfBlocks([page])).map((line) => line.slice(0, 12))).toEqual([
      'h1 Policy st',
      'Members shou',
      'Not a headin',
    ])
  })

  it('have no line that every page repeats, but for the first time, and no page numbers', () => {
    const pages = [1, 2, 3, 4].map((number) =>
      pageOf([
        { text: 'Policy 0950, effective 01/01/2026', top: 30, size: 8 },
        { text: `What page ${'one two three four'.split(' ')[number - 1]} says.`, top: 100 },
        { text: `Page ${number} of 4`, top: 760, size: 8 },
        { text: 'General information for members', top: 772, size: 8 },
      ]),
    )
    expect(outline(pdfBlocks(pages))).toEqual([
      'Policy 0950, effective 01/01/2026',
      'What page one says.',
      'What page two says.',
      'What page three says.',
      'What page four says.',
      'General information for members',
    ])
  })

  it('have no page number, wherever on the edge it stands', () => {
    const pages = [
      pageOf([
        { text: 'One.', top: 100 },
        { text: '1', top: 770 },
      ]),
      pageOf([{ text: 'Two.', top: 100 }]),
    ]
    expect(outline(pdfBlocks(pages))).toEqual(['One.', 'Two.'])
  })

  it('go on from one page to the next', () => {
    const pages = [
      pageOf(paragraph([FULL, 'The member has tried two drugs and'], { top: 600 })),
      pageOf([...paragraph(['none of them helped.'], { top: 100 }), { text: 'Codes', top: 140, size: 16 }]),
    ]
    expect(outline(pdfBlocks(pages))).toEqual([
      `${FULL} The member has tried two drugs and none of them helped.`,
      'h1 Codes',
    ])
  })

  it('know their neighbours', () => {
    const [first, second] = pdfBlocks([
      pageOf([
        { text: 'One.', top: 100 },
        { text: 'Two.', top: 140 },
      ]),
    ])
    expect(first?.previous).toBeNull()
    expect(first?.next).toBe(second)
    expect(second?.previous).toBe(first)
    expect(second?.next).toBeNull()
  })

  it('are none where the pages are pictures, and leave stamps and sideways words out', () => {
    expect(pdfBlocks([pageOf([]), pageOf([])])).toEqual([])
    const stamped = pageOf([{ text: 'Covered.', top: 100 }])
    const stamp = { ...stamped.items[0], str: 'DRAFT', transform: [30, 30, -30, 30, 200, 300] }
    expect(outline(pdfBlocks([{ ...stamped, items: [...stamped.items, stamp as never] }]))).toEqual(['Covered.'])
  })

  it.each([
    ['from top to bottom', [0, -1, 1, 0]],
    ['from bottom to top', [0, 1, -1, 0]],
    ['on their heads', [-1, 0, 0, -1]],
  ] as const)('are read where all words of a page run another way: %s', (_, [a, b, c, d]) => {
    const upright = pageOf([
      { text: 'Spravato', top: 100 },
      { text: 'Prior authorization required', left: 300, top: 100 },
      { text: 'What follows is a paragraph.', top: 140 },
    ])
    const [x, y] = [WIDTH / 2, HEIGHT / 2]
    const items = upright.items.map((item) => {
      const [size = 0, , , , left = 0, base = 0] = item.transform
      const [dx, dy] = [left - x, base - y]
      return { ...item, transform: [size * a, size * b, size * c, size * d, x + dx * a + dy * c, y + dx * b + dy * d] }
    })
    const read = outline(pdfBlocks([{ ...upright, items }]))
    expect(read).toEqual(['| Spravato', '| Prior authorization required', 'What follows is a paragraph.'])
  })
})

describe('columns', () => {
  const left = [
    'The left column says that the plan',
    'pays for Spravato in adults who',
    'have tried two other drugs and',
    'have found no help in them.',
  ]
  const right = [
    'The right column says that an',
    'infusion of ketamine is not paid',
    'for, whoever it is that asks for',
    'it and for whatever illness.',
  ]

  it('are read one after the other, below what stands over both', () => {
    const page = pageOf([
      { text: 'Ketamine and esketamine for depression in adults', top: 60, size: 18, width: 440 },
      ...left.map((text, index) => ({ text, top: 100 + index * 12, width: 200 })),
      ...right.map((text, index) => ({ text, top: 100 + index * 12, left: 320, width: 210 })),
    ])
    expect(outline(pdfBlocks([page]))).toEqual([
      'h1 Ketamine and esketamine for depression in adults',
      left.join(' '),
      right.join(' '),
    ])
  })

  it('are told from a table by how far their lines reach', () => {
    const rows = ['J0013', 'G2082', 'G2083', 'J3490', '99417'].map((code, index) => [
      { text: code, top: 100 + index * 16 },
      { text: 'Esketamine, nasal spray, one milligram, and so on', top: 100 + index * 16, left: 300 },
    ])
    const blocks = pdfBlocks([pageOf(rows.flat())])
    expect(outline(blocks).slice(0, 2)).toEqual(['| J0013', '| Esketamine, nasal spray, one milligram, and so on'])
    expect(blocks[0]?.row).toBe(blocks[1]?.row)
    expect(blocks[2]?.row).not.toBe(blocks[1]?.row)
    expect(blocks[0]?.row).not.toBeNull()
  })

  it('of a table may stand close together, and may stand above columns of text', () => {
    const cells = (code: string, text: string, top: number) => [
      { text: code, top, width: 30 },
      { text, top, left: 108, width: 200 },
      { text: 'See the notes', top, left: 330 },
    ]
    const page = pageOf([
      ...cells('J0013', 'Esketamine, nasal', 60),
      { text: 'spray, 1 mg', top: 72, left: 108 },
      ...cells('G2082', 'Visit with 56 mg', 90),
      { text: FULL, top: 110 },
      ...left.map((text, index) => ({ text, top: 130 + index * 12, width: 200 })),
      ...right.map((text, index) => ({ text, top: 130 + index * 12, left: 320, width: 210 })),
    ])
    expect(outline(pdfBlocks([page]))).toEqual([
      '| J0013',
      '| Esketamine, nasal spray, 1 mg',
      '| See the notes',
      '| G2082',
      '| Visit with 56 mg',
      '| See the notes',
      FULL,
      left.join(' '),
      right.join(' '),
    ])
  })

  it('of a table go on below their cell', () => {
    const page = pageOf([
      { text: 'Code', top: 80 },
      { text: 'Description', top: 80, left: 200 },
      { text: 'J0013', top: 100 },
      { text: 'Esketamine, nasal', top: 100, left: 200 },
      { text: 'spray, 1 mg', top: 112, left: 200 },
      { text: 'G2082', top: 130 },
      { text: 'Visit with 56 mg', top: 130, left: 200 },
    ])
    expect(outline(pdfBlocks([page]))).toEqual([
      '| Code',
      '| Description',
      '| J0013',
      '| Esketamine, nasal spray, 1 mg',
      '| G2082',
      '| Visit with 56 mg',
    ])
  })
})

describe('hyphens at the ends of lines', () => {
  it.each([
    [
      'go with the line where they part a word',
      ['It needs an author-', 'ization of the plan.'],
      'It needs an authorization of the plan.',
    ],
    [
      'stay where both halves are words of the document',
      ['Ask for prior-', 'authorization. Prior it is, authorization too.'],
      'Ask for prior-authorization. Prior it is, authorization too.',
    ],
    [
      'stay where the document has the word with its hyphen',
      ['A step-therapy rule, or step-', 'therapy for short.'],
      'A step-therapy rule, or step-therapy for short.',
    ],
    [
      'stay after words that always have them',
      ['For treatment-', 'resistant depression.'],
      'For treatment-resistant depression.',
    ],
    ['stay before capitals and numbers', ['With COVID-', '19 it is other.'], 'With COVID-19 it is other.'],
    ['go where they are soft', ['It needs an author\u00ad', 'ization.'], 'It needs an authorization.'],
  ])('%s', (_, lines, joined) => {
    expect(outline(pdfBlocks([pageOf(paragraph(lines, { top: 100 }))]))).toEqual([joined])
  })
})

describe('lists', () => {
  it('have an item for each marker, with its depth and its further lines', () => {
    const page = pageOf([
      { text: 'All of these must be met:', top: 100 },
      { text: '1. The member is an adult', top: 114, left: 90 },
      { text: 'with major depression;', top: 126, left: 104 },
      { text: 'a)', top: 138, left: 108 },
      { text: 'or with thoughts of suicide;', top: 138, left: 126 },
      { text: '2. Two drugs were tried.', top: 150, left: 90 },
      { text: '•', top: 162, left: 108 },
      { text: 'One may be generic.', top: 162, left: 132 },
    ])
    expect(outline(pdfBlocks([page]))).toEqual([
      'All of these must be met:',
      '- 1 1. The member is an adult with major depression;',
      '- 2 a) or with thoughts of suicide;',
      '- 1 2. Two drugs were tried.',
      '- 2 • One may be generic.',
    ])
  })

  it('are over where a paragraph begins left of their words', () => {
    const page = pageOf([
      { text: '1. The member is an adult who has', top: 100, left: 90 },
      { text: 'major depression.', top: 112, left: 104 },
      { text: 'All others must ask their plan.', top: 124, left: 72 },
    ])
    expect(outline(pdfBlocks([page]))).toEqual([
      '- 1 1. The member is an adult who has major depression.',
      'All others must ask their plan.',
    ])
  })

  it('do not begin at a number in the midst of a sentence', () => {
    const counted = FULL.replace(/drug\.$/, 'most')
    const page = pageOf(paragraph([counted, '30. It is not counted further.'], { top: 100 }))
    expect(outline(pdfBlocks([page]))).toEqual([`${counted} 30. It is not counted further.`])
  })
})

describe('where a block’s words stand in the PDF', () => {
  it('is told by page, item and place in the item, line by line and without the hyphen', () => {
    const [block] = pdfBlocks([pageOf(paragraph(['It needs author-', 'ization first.'], { top: 100 }))])
    const start = block?.text.indexOf('authorization') ?? -1
    expect(block && rangesOf(block, start, start + 13)).toEqual([
      { page: 0, item: 0, start: 9, end: 15 },
      { page: 0, item: 1, start: 0, end: 7 },
    ])
  })

  it('leaves the marker of a list out', () => {
    const [block] = pdfBlocks([pageOf([{ text: '2. Two drugs were tried.', top: 100 }])])
    expect(block?.text).toBe('Two drugs were tried.')
    expect(block && rangesOf(block, 0, 3)).toEqual([{ page: 0, item: 0, start: 3, end: 6 }])
  })

  it('is right for every character of every block', () => {
    const lines = paragraph([FULL, 'and of author-', 'ization.  With spaces '], { top: 100 })
    const page = pageOf([
      ...lines,
      { text: ' 1. An item', top: 200 },
      { text: 'A', top: 240 },
      { text: 'B', top: 240, left: 300 },
    ])
    for (const block of pdfBlocks([page])) {
      for (let at = 0; at < block.text.length; at += 1) {
        const [range] = rangesOf(block, at, at + 1)
        if (range) expect(page.items[range.item]?.str.slice(range.start, range.end)).toBe(block.text[at])
        else expect(block.text[at]).toBe(' ')
      }
    }
  })
})

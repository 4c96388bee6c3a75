import { expect, test } from 'vitest'
import { textsForReaders } from '../../../src/core/translatable'

test('of an insurer, sentences are for readers; names, titles and numbers stay as they are, and each text counts once', () => {
  const data = {
    name: 'Example Health',
    about: 'About it.',
    notTheseHosts: [{ host: 'example.org', why: 'another company' }],
    links: [{ label: 'Policies', url: 'https://example.com' }],
    notes: [
      {
        summary: 'Covered.',
        criteria: ['Age 18 or older', 'Covered.'],
        approval: null,
        sources: [{ title: 'Policy', publisher: 'Example Health', policyNumber: 'A 1', supports: 'Says so.' }],
      },
    ],
  }
  expect(textsForReaders({ file: 'src/insurers/example.json', data })).toEqual([
    { text: 'About it.', field: 'about' },
    { text: 'Policies', field: 'label' },
    { text: 'Covered.', field: 'summary' },
    { text: 'Age 18 or older', field: 'criteria' },
    { text: 'Says so.', field: 'supports' },
  ])
})

test('of the glossary, terms and what they mean are, and whole entries where “What next” shows them', () => {
  const entry = { term: 'Term', definition: 'What it means.', statement: 'For editors.', sources: [{ supports: 'x' }] }
  const data = [
    { id: 'gl-other', ...entry },
    { id: 'gl-medigap', ...entry, statement: 'Shown in full.' },
  ]
  const texts = textsForReaders({ file: 'src/guide/glossary.json', data })
  expect(texts.map(({ text }) => text)).toEqual(['Term', 'What it means.', 'Shown in full.', 'x'])
})

test('questions are not shown yet, so nothing of them is', () => {
  expect(textsForReaders({ file: 'src/guide/questions.json', data: [{ question: 'Why?' }] })).toEqual([])
})

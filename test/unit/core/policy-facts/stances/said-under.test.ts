import { describe, expect, test } from 'vitest'
import { stancesOf } from '../facts-of'

describe('under a heading that names the drug', () => {
  test.each<[title: string, page: string, stances: string]>([
    [
      'the uses that a heading between lists',
      `## Ketamine infusion therapy
### Medically necessary
- CRPS refractory to three prior therapies
### Not medically necessary
- Depression`,
      'mental no, pain yes',
    ],
    ['a table of uses', '## Ketamine infusion\nIndication | Status\nDepression | Investigational', 'mental no'],
    ['what keeps a patient from it', '## Spravato\n### Exclusions\n- Aneurysm\n- Active suicidal ideation', ''],
    ['a part that is not the drug’s', '## Spravato\n###### Not covered\nSpravato is a nasal spray.', ''],
    ['exclusion criteria', '## TMS\nExclusion criteria:\n- Ketamine infusion for depression in the past month', ''],
    ['run-on criteria', '# Spravato\nExclusion Criteria: N/A Required Medical Information: depression.', ''],
    ['the term and its answer', '###### Spravato\nPrior authorization required', 'spravato yes'],
    [
      'the day of a revision',
      '# Esketamine\n###### Revision effective date\n4/10/2026\nSpravato is not covered.',
      'spravato no',
    ],
  ])('%s', (_, page, stances) => {
    expect(stancesOf(page)).toBe(stances)
  })

  test('a row of cards may have its verdicts above the names', () => {
    const cards = `Not covered
### Hypnosis
Prior authorization required
### Spravato
Not covered
### Ketamine infusion for depression`
    expect(stancesOf(cards)).toBe('spravato yes, mental no')
  })

  test('or below them', () => {
    const cards = `## Cards
### Spravato
Prior authorization required
### Ketamine infusion for depression
Not covered
### TMS
Covered with prior authorization`
    expect(stancesOf(cards)).toBe('spravato yes, mental no')
  })

  test('items below an item that names the drug', () => {
    expect(stancesOf('- Spravato\n  - Prior authorization required\n- Botox\n  - Not covered')).toBe('spravato yes')
  })
})

describe('what stands in place of an excluded drug is not excluded', () => {
  test.each([
    '## Excluded drugs\n- Auvelity (alternatives: Spravato, bupropion)',
    '## Excluded drugs\n- Auvelity: use Spravato',
    '## Excluded drugs\n- Auvelity\n  - Alternatives: Spravato',
    '## Excluded drugs\nAuvelity\nInstead, ask about: Spravato',
    '## Excluded drugs\nAuvelity | Spravato',
    '## Drugs that require step therapy\nDrug | You must try\nAuvelity | Spravato',
    'Auvelity (alternatives: Spravato) | Not covered',
    'Auvelity and Exxua are not covered (Spravato: see policy 9).',
  ])('%s', (page) => {
    expect(stancesOf(page)).toBe('')
  })
})

describe('headings that plans use', () => {
  test.each<[page: string, stances: string]>([
    ['## What your plan does not cover\n- Spravato', 'spravato no'],
    [
      '### Services Your Plan Generally Does NOT Cover (Check your policy for a list of any other excluded services.)\n- Ketamine infusions for depression',
      'mental no',
    ],
    [
      '## Ketamine infusions\n- Depression: not covered\n- CRPS: covered with prior authorization',
      'mental no, pain yes',
    ],
  ])('%s', (page, stances) => {
    expect(stancesOf(page)).toBe(stances)
  })
})

describe('a list says nothing of what its introduction does not speak of', () => {
  test.each([
    'Drugs removed from the excluded list',
    'Exclusions lifted',
    'Drugs marked with an asterisk (*) are not covered.',
    'Drugs not on this list are not covered.',
    'Los medicamentos que no están en esta lista no están cubiertos.',
    'Over-the-counter drugs are not covered.',
    'Some drugs are not covered.',
    'Generic drugs require prior authorization only when marked.',
  ])('%s', (introduction) => {
    expect(stancesOf(`${introduction}\n- Ocrevus\n- Spravato`)).toBe('')
  })
})

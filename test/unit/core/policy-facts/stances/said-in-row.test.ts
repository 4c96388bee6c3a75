import { describe, expect, test } from 'vitest'
import { stancesOf } from '../facts-of'

describe('a verdict in a column that is about something else says nothing of the drug', () => {
  test.each([
    'Pharmacy benefit',
    'Retail pharmacy',
    'Mail order',
    'Home use',
    'Under 18',
    'Coverage for children',
    'Monotherapy',
    'Medicare',
    'Previous status',
    'Status before 2021',
    'Other payer’s position',
    'Out-of-Network Provider',
  ])('%s', (heading) => {
    expect(stancesOf(`Drug | ${heading}\nSpravato | Not covered`)).toBe('')
  })

  test.each<[title: string, page: string, stances: string]>([
    ['a plain heading', 'Policy | Verdict | Notes\nSpravato | Not covered | See policy 3', 'spravato no'],
    ['another drug’s alternative', 'Drug | Status | Alternatives\nAuvelity | Excluded | Spravato', ''],
    ['another drug’s alternative, with no heading', 'Auvelity | Excluded | Spravato', ''],
    ['what to try first', 'Drug | Try first | Status\nExxua | Spravato | Prior authorization required', ''],
    [
      'a share of the cost in the network',
      'Service | Network | Out-of-network\nDrugs such as Spravato | 30% coinsurance | Not covered',
      '',
    ],
    [
      'the old and the new',
      'Drug | Old status | New status\nSpravato | Investigational | Medically necessary',
      'spravato yes',
    ],
    ['two years', 'Drug | 2025 status | 2026 status\nSpravato | Not covered | PA required', 'spravato yes'],
    ['two benefits', 'Drug | Pharmacy benefit | Medical benefit\nSpravato | Not covered | PA required', 'spravato yes'],
    ['plans that differ', 'Drug | HMO | PPO\nSpravato | Not covered | PA required', ''],
    ['a grid with an empty corner', 'In-network | Out-of-network\nSpravato | 20% coinsurance | Not covered', ''],
    ['plans, of which one pays', 'Drug | Plan A | Plan B\nSpravato | Not covered | Tier 5', ''],
    ['a new status that is not there yet', 'Drug | Previous status | New status\nSpravato | Not covered', ''],
    [
      'Medicare’s own headings, with an empty cell',
      'Service | Not covered under any condition | Covered only under specific conditions\nKetamine infusions for depression | Not covered under any condition',
      'mental no',
    ],
    ['plans that agree', 'Service | Commercial | Medicaid\nSpravato | Not covered | Not covered', 'spravato no'],
    [
      'from a day on',
      'Service | Through June 30, 2026 | July 1, 2026 and after\nIV ketamine for CRPS | Covered with prior authorization | Not covered',
      'pain no',
    ],
  ])('%s', (_, page, stances) => {
    expect(stancesOf(page)).toBe(stances)
  })
})

describe('a formulary’s abbreviations ask for permission', () => {
  test.each([
    'Drug | Tier | Requirements/Limits\nSpravato | 5 | PA, QL (8 per 28 days)',
    'Drug | Tier | Notes\nSpravato | 4 | PA; QL',
    'Drug | Tier | Restrictions\nSpravato | 5 | Prior authorization',
    'Drug | PA\nSpravato | X',
    'Spravato | 5 | PA, ST',
    'Drug list:\n- Spravato (PA)',
    'Drug list:\n- Spravato (esketamine) ...... PA',
  ])('%s', (page) => {
    expect(stancesOf(page)).toBe('spravato yes')
  })

  test.each([
    'Drug | Tier | Requirements/Limits\nSpravato | 5 | QL',
    'Drug | Doctor\nSpravato | PA',
    'Not covered:\n- ECT\n- Spravato (prior authorization)',
  ])('or nothing: %s', (page) => {
    expect(stancesOf(page)).toBe('')
  })
})

describe('a table says of its rows what its introduction says', () => {
  test.each<[page: string, stances: string]>([
    ['The drugs below require prior authorization.\nHCPCS | Drug\nJ0013 | Spravato (esketamine)', 'spravato yes'],
    ['## Services that are not covered\nCode | Description\nJ3490 | Ketamine infusion for depression', 'mental no'],
    ['Excluded drug | Preferred alternatives\nSpravato | sertraline', 'spravato no'],
    ['## Not covered\nDrug | Covered alternative\nKetamine troche | Spravato', ''],
    ['## Drugs that require prior authorization\nDrug | Comment\nSpravato | removed', ''],
  ])('%s', (page, stances) => {
    expect(stancesOf(page)).toBe(stances)
  })
})

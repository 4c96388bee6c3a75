import { describe, expect, test } from 'vitest'
import { readBlockFacts } from '../../../../../src/core/policy-facts/block-facts'
import { blocksOf } from '../blocks'
import { factsOf } from '../facts-of'

describe('since when the policy is in force', () => {
  test.each<[text: string, effective: string | null]>([
    ['Effective Date: 03/15/2026', '2026-03-15'],
    ['Effective: 3/5/26', '2026-03-05'],
    ['Effective date 03-15-2026', '2026-03-15'],
    ['Effective Date: 2026-03-15', '2026-03-15'],
    ['Effective Date: 03.15.2026', '2026-03-15'],
    ['Effective date: March 15, 2026', '2026-03-15'],
    ['Effective Mar. 15 2026', '2026-03-15'],
    ['Effective date: Sept. 1, 2025', '2025-09-01'],
    ['Effective March 1st, 2026', '2026-03-01'],
    ['Effective date: 15 March 2026', '2026-03-15'],
    ['Effective date: 15-Mar-2026', '2026-03-15'],
    ['Effective date: 2026/03/15', '2026-03-15'],
    ['Eff. 3/15/26', '2026-03-15'],
    ['Eff Date: 03/15/2026', '2026-03-15'],
    ['Policy RX-9 | Effective 03/15/2026 | Page 2', '2026-03-15'],
    ['Approval date: 1/1/2025 Effective date: 3/15/2026', '2026-03-15'],
    ['Origination: 06/2019 Current Effective Date: 3/15/2026', '2026-03-15'],
    ['Revision Effective Date: For services performed on or after 03/15/2026', '2026-03-15'],
    ['Spravato needs approval eff. 3/15/26.', null],
    ['Effective date: 2026/13/15', null],
    ['EFFECTIVE DATE ........ 1/1/2026', '2026-01-01'],
    ['Effective 01/01/2026 – 12/31/2026', '2026-01-01'],
    ['This policy is effective as of January 1, 2026.', '2026-01-01'],
    ['Date effective: 1/2/2026', '2026-01-02'],
    ['Effective date of this revision: 5/1/2026', '2026-05-01'],
    ['Fecha de vigencia: 15 de marzo de 2026', '2026-03-15'],
    ['Vigente desde el 1 de enero del 2026', '2026-01-01'],
    ['Fecha de entrada en vigencia: 1.º de abril de 2026', '2026-04-01'],
    ['Effective date: 15/03/2026', '2026-03-15'],
    ['Effective date: 02/31/2026', null],
    ['Effective date: 13/13/2026', null],
    ['Effective date: 02/29/2028', '2028-02-29'],
    ['Effective date: 02/29/2026', null],
    ['Effective date: March 2026', null],
    ['Effective date: 3/2026', null],
    ['Effective date: Monday 15, 2026', null],
    ['Effective\u00a0Date:\t 03/15/2026', '2026-03-15'],
    ['Effective until 12/31/2026', null],
    ['Effective Date: 10/01/2019, 10/01/2020, 10/01/2025', null],
    ['Effective 07/01/2024, code J3490 is deleted.', null],
    ['Effective 07/01/2024: S0013 deleted', null],
    ['Effective 07/01/2024 – 06/30/2027', '2024-07-01'],
    ['Effective: 07/01/2024, Commercial', '2024-07-01'],
    ['HCPCS G2082 Effective Date: 01/01/2020', null],
    ['FDA approval effective date: 03/05/2019', null],
    ['Original effective date: 01/01/2020', null],
    ['A cost-effective choice 01/01/2026', null],
    ['Ketamine is an effective antidepressant since 01/01/2026.', null],
    ['The effectiveness 01/01/2026 was shown.', null],
    ['Code S0013 is effective 01/01/2026.', null],
    ['Effective treatment began on 01/01/2026.', null],
  ])('%s', (text, effective) => {
    const fact = factsOf(text).effective
    expect(fact?.value ?? null).toBe(effective)
    expect(fact?.quote.text).toBe(fact?.quote.block.text.slice(fact.quote.start, fact.quote.end))
  })

  test.each<[title: string, page: string, effective: string | null]>([
    ['the value in the next cell', 'Effective Date | 03/15/2026', '2026-03-15'],
    ['the value in the next paragraph', 'Effective date:\nMarch 15, 2026', '2026-03-15'],
    ['the value under its heading', '### Effective Date\n03/15/2026', '2026-03-15'],
    [
      'the value below, in a table of two rows',
      'Number | Effective Date | Next Review Date\n0950 | 3/15/2026 | 3/15/2027',
      '2026-03-15',
    ],
    [
      'a table of many policies',
      'Policy | Effective Date | Next Review Date\nA | 3/15/2026 | 3/15/2027\nB | 4/15/2026 | 4/15/2027',
      null,
    ],
    ['labels in a heap, values in another', 'Effective Date: Next Review Date:\nJune 1, 2026 June 1, 2027', null],
    ['another label’s value', 'Effective Date:\nLast Review: 03/15/2026', null],
    [
      'a paragraph that only begins with a date',
      'Effective date:\n03/15/2026 is the day on which we moved to our new offices in town.',
      null,
    ],
    [
      'the current one beside the original',
      'Original Effective Date: 1/1/2020\nCurrent Effective Date: 3/1/2026\nEffective Date: 1/1/2020',
      '2026-03-01',
    ],
    [
      'a labelled one before one in a sentence',
      'This policy is effective 1/1/2024\nEffective Date: 3/1/2026',
      '2026-03-01',
    ],
    ['two that disagree', 'Effective Date: 1/1/2025\nEffective Date: 1/1/2026', null],
    ['one in the history', 'Effective Date: 1/1/2026\n## Revision history\nEffective Date: 1/1/2025', '2026-01-01'],
    [
      'one in a history that gives the next review too',
      '## Policy History\n- Last Review 03/12/2026\n- Effective: 06/11/2019\n- Next Review: 11/25/2026',
      '2019-06-11',
    ],
    ['one in a history that does not', '## Policy History\n- Reviewed 03/12/2025\n- Effective: 06/11/2019', null],
  ])('%s', (_, page, effective) => {
    expect(factsOf(page).effective?.value ?? null).toBe(effective)
  })
})

describe('when it was reviewed, and will be', () => {
  test.each<[text: string, last: string | null, next: string | null]>([
    ['Last Review Date: 02/10/2026', '2026-02-10', null],
    ['Last reviewed: February 10, 2026', '2026-02-10', null],
    ['Most Recent Review Date: 2/10/2026', '2026-02-10', null],
    ['Last P&T review 2/10/2026', '2026-02-10', null],
    ['Revised: 2/10/2026', '2026-02-10', null],
    ['Revised: 5/5/2020\nLast Review: 2/10/2026', '2026-02-10', null],
    ['Next Review: 02/10/2027', null, '2027-02-10'],
    ['Next Annual Review Date: Feb 10, 2027', null, '2027-02-10'],
    ['Última revisión: 3 de febrero de 2026. Próxima revisión: 3 de febrero de 2027', '2026-02-03', '2027-02-03'],
    ['Effective Date: 1/1/2026 Last Review: 11/2025 Next Review: 11/2026', null, null],
    ['Last Review: 11/05/2025 Next Review: 11/05/2026', '2025-11-05', '2026-11-05'],
    ['Initial Review Date: 1/1/2010', null, null],
    ['Last Reviewed: 03/05/2024, 03/05/2025', null, null],
    ['Last Review Date: Next Review Date:\nJune 1, 2026 June 1, 2027', null, null],
    ['We reviewed 12 studies.', null, null],
  ])('%s', (text, last, next) => {
    const { lastReview, nextReview } = factsOf(text)
    expect([lastReview?.value ?? null, nextReview?.value ?? null]).toEqual([last, next])
  })
})

describe('the policy’s number', () => {
  test.each<[text: string, number: string | null]>([
    ['Policy Number: 0950', '0950'],
    ['Policy Number:035', '035'],
    ['Policy No. MED.00123', 'MED.00123'],
    ['Policy #: 2023D0102U', '2023D0102U'],
    ['Policy #08.00.57m', '08.00.57m'],
    ['Policy Number: 2025 P 2168-10', '2025 P 2168-10'],
    ['Policy ID: [05.001.014]', '05.001.014'],
    ['Clinical Policy Bulletin Number: 0950', '0950'],
    ['Coverage Policy Number ........ IP0123', 'IP0123'],
    ['Guideline Number: CS032.OP', 'CS032.OP'],
    ['Document Number | MP-446', 'MP-446'],
    ['Medical Policy: 5.01.637', '5.01.637'],
    ['Policy Number:\nII-271', 'II-271'],
    ['# CPB 0950: Esketamine', 'CPB 0950'],
    ['# LCD L35023', 'LCD L35023'],
    ['LCD ID | L35023', 'L35023'],
    ['# NCD 130.3', 'NCD 130.3'],
    ['# Esketamine (Spravato)\nNumber: 0950', '0950'],
    ['# Clinical Policy: Esketamine (Spravato)\nReference Number: CP.PMN.199', 'CP.PMN.199'],
    ['# Esketamine (Spravato)\nReference Number: 4455', null],
    ['Número de póliza: 0950', '0950'],
    ['Policy Number: CPB 0950\nPolicy ID: 0950', 'CPB 0950'],
    ['Your policy number is on your member ID card.', null],
    ['Your policy number: W1234', null],
    ['Group policy number: 4455', null],
    ['Policy number: 4455 (on the card)', null],
    ['Member ID | W99\nPolicy Number | 4455', null],
    ['Policy Number: 123456789', null],
    ['Policy number: 1-800-555-1234', null],
    ['Policy number: 03/15/2026', null],
    ['Policy number: pending', null],
    ['See policy number 0938 for ketamine.', null],
    ['This policy replaces Policy Number 0123.', null],
    ['Supersedes Policy Number: 0123', null],
    ['This follows LCD L35023.', null],
    ['We have a policy no 3 people agree on', null],
    ['Policy Number: 0950\nPolicy Number: 0938', null],
  ])('%s', (text, number) => {
    const fact = factsOf(text).policyNumber
    expect(fact?.value ?? null).toBe(number)
    expect(fact?.quote.text).toBe(fact?.quote.block.text.slice(fact.quote.start, fact.quote.end))
  })
})

test('a number under a title that names a drug is found by the title', () => {
  const [title] = blocksOf('# Esketamine (Spravato)\nNumber: 0950')
  expect(title && readBlockFacts(title).labelled[0]?.fact.value).toBe('0950')
})

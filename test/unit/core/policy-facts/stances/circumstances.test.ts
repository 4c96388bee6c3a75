import { describe, expect, test } from 'vitest'
import { stancesOf } from '../facts-of'

describe('a sentence about something else beside the drug says nothing of the drug', () => {
  test.each([
    'Spravato administration services are not covered.',
    'Spravato facility fees are not covered.',
    'Spravato treatment centers are not covered.',
    'Spravato training is covered with prior authorization.',
    'Spravato alternatives such as oral ketamine are not covered.',
    'Spravato replacement doses are not covered.',
    'Esketamine tablets are considered investigational.',
    'Ketamine infusion pumps for chronic pain are considered not medically necessary.',
    'Ketamine nerve block for chronic pain is investigational.',
    'Ketamine wafers for depression are not covered.',
    'Ketamine infusion providers for depression are not covered as network specialists.',
  ])('%s', (text) => {
    expect(stancesOf(text)).toBe('')
  })
})

describe('“not covered” in some circumstances only says nothing of the drug as such', () => {
  test.each([
    'Spravato is considered investigational in persons with schizophrenia.',
    'Spravato is not covered while the member is hospitalized.',
    'Spravato is not covered after remission.',
    'Spravato is not covered once the member has relapsed.',
    'Spravato is not covered twice in one day.',
    'Spravato is not covered out of network.',
    'Use of Spravato in an uncertified setting is not covered.',
    'Long-term use of Spravato is considered investigational.',
    'A second course of Spravato is not covered.',
    'Spravato with TMS is considered investigational.',
    'Spravato is not covered by copay card X.',
    '## Not covered\nSpravato for members with aneurysmal vascular disease.',
    '### Exclusions\n- Spravato with MAOI',
  ])('%s', (text) => {
    expect(stancesOf(text)).toBe('')
  })
})

describe('“not covered” with a use, a reason or the plan behind it is said of the drug', () => {
  test.each<[text: string, stances: string]>([
    ['Ketamine infusions for depression are not covered under any plan of ours.', 'mental no'],
    ['Ketamine infusion is investigational in patients with chronic pain.', 'pain no'],
    ['Ketamine for depression is not covered by any route of administration.', 'mental no'],
    ['Las infusiones de ketamina para la depresión están excluidas de la cobertura.', 'mental no'],
    ['Intravenous ketamine for depression, bipolar disorder and PTSD is investigational.', 'mental no'],
    [
      'Ketamine is unproven and not medically necessary for the following due to insufficient evidence of efficacy:\n- Depression\n- Chronic pain',
      'mental no, pain no',
    ],
    [
      'Intravenous infusion of either of the following agents for chronic pain is considered investigational:\n- ketamine\n- lidocaine',
      'pain no',
    ],
    ['Ketamine infusions for depression are not covered under any condition.', 'mental no'],
  ])('%s', (text, stances) => {
    expect(stancesOf(text)).toBe(stances)
  })

  test('bipolar depression alone is not depression', () => {
    expect(stancesOf('Intravenous ketamine for bipolar depression is investigational.')).toBe('')
  })
})

describe('another use that the sentence only points to has nothing said of it', () => {
  test.each<[text: string, stances: string]>([
    ['Ketamine infusion for depression is investigational; for pain refer to Medical Policy 412.', 'mental no'],
    ['Ketamine infusion for depression is not covered (pain: see MP 412).', 'mental no'],
    ['Ketamine infusion for depression requires prior authorization; for pain, call us.', 'mental yes'],
    ['Ketamine infusions for pain require prior authorization; requests for depression are not accepted.', 'pain yes'],
    ['IV ketamine, which is used in anesthesia and pain management, is investigational for depression.', 'mental no'],
    ['Ketamine infusion is investigational for depression and for chronic pain.', 'mental no, pain no'],
  ])('%s', (text, stances) => {
    expect(stancesOf(text)).toBe(stances)
  })
})

describe('“covered” may mean that a paper deals with it, or that others pay', () => {
  test.each([
    'Spravato is covered in Medical Policy 5.01.9.',
    'Spravato is covered under a separate policy.',
    'Topics covered: Spravato, TMS, ECT.',
    '## Drugs covered by this policy\n- Spravato',
    '## Not covered in this guide\n- Spravato',
    'Spravato is covered with prior authorization in other states.',
    'Spravato is covered by the manufacturer’s savings card.',
  ])('%s', (text) => {
    expect(stancesOf(text)).toBe('')
  })
})

describe('what others say is no word of the plan’s', () => {
  test.each([
    'Spravato is not approved as an anesthetic agent.',
    'Ketamine is not approved by the FDA for depression.',
    'Spravato is not authorized in Canada.',
    'The American Psychiatric Association considers ketamine infusions for depression investigational.',
    'Experts consider ketamine infusion for depression medically necessary in suicidal crisis.',
    'Two state Medicaid programs consider Spravato not medically necessary.',
    'Members may have been told that ketamine infusion for depression is covered.',
    'One court held that ketamine infusion for depression is medically necessary.',
    'Documentation that Spravato is medically necessary must be sent.',
    'Ketamine infusion for depression: experimental, says one expert.',
    'Ketamine for depression – proposed: may be considered medically necessary when criteria are met.',
    'Draft policy: Spravato is not covered.',
    'Denial code 204: Spravato is not covered.',
    'La mayoría de los planes no cubren Spravato.',
    '# Sample denial letter\n## Sample\nSpravato is not covered because [reason].',
    '## Until December 31, 2025\nSpravato is not covered.',
    '## Old policy\nSpravato is not covered.',
  ])('%s', (text) => {
    expect(stancesOf(text)).toBe('')
  })
})

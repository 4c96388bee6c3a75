import { describe, expect, test } from 'vitest'
import { stancesOf } from '../facts-of'

describe('insurers’ other ways of saying', () => {
  test.each<[text: string, stances: string]>([
    ['1. Spravato is not covered.', 'spravato no'],
    ['A. Ketamine infusion for depression is investigational.', 'mental no'],
    ['5.2 Ketamine infusion for depression is unproven.', 'mental no'],
    ['None of our plans covers Spravato.', 'spravato no'],
    ['No commercial plan covers Spravato.', 'spravato no'],
    ['Neither IV ketamine for depression nor Spravato is covered.', 'spravato no, mental no'],
    [
      'We cover neither ketamine infusions for chronic pain nor ketamine infusions for depression.',
      'mental no, pain no',
    ],
    ['In no case will Spravato be covered.', 'spravato no'],
    ['We will not reimburse ketamine infusions for depression.', 'mental no'],
    ['Ketamine infusion for depression is ineligible for coverage.', 'mental no'],
    ['Ketamine infusion for depression is not a benefit.', 'mental no'],
    ['No benefits are provided for Spravato.', 'spravato no'],
    ['Ketamine infusion for depression does not meet medical necessity criteria.', 'mental no'],
    ['Requests for ketamine infusions for depression will be denied as investigational.', 'mental no'],
    ['Spravato is not medically necessary because there are covered alternatives.', 'spravato no'],
    [
      'Intravenous ketamine has not been medically proven to be effective and, therefore, is considered investigational for depression.',
      'mental no',
    ],
    [
      'The Company considers intravenous infusion of anesthetics (e.g., ketamine) for depression to be investigational.',
      'mental no',
    ],
    ['La infusión intravenosa de ketamina para la depresión se considera experimental o investigativa.', 'mental no'],
    ['Esketamine meets medical necessity for TRD when all of the following are met:', 'spravato yes'],
    ['Esketamine is considered medically appropriate when the criteria below are met.', 'spravato yes'],
    ['Coverage eligibility for esketamine will be considered when the criteria are met.', 'spravato yes'],
    ['We will provide coverage for esketamine when criteria are met.', 'spravato yes'],
    ['Claims for Spravato without prior authorization will be denied.', 'spravato yes'],
    ['Spravato will be added to the Medical Drug Prior Authorization Program.', 'spravato yes'],
    ['Prior authorization continues to apply to Spravato.', 'spravato yes'],
    ['Spravato is a benefit of Texas Medicaid with prior authorization.', 'spravato yes'],
    ['Spravato requires step therapy.', 'spravato yes'],
    [
      'Unlike Spravato, which is covered with prior authorization, intravenous ketamine is considered investigational for depression.',
      'spravato yes, mental no',
    ],
    ['Ketamine infusions are not FDA approved for depression, and we don’t cover them.', 'mental no'],
    ['## Spravato\nWe cover it when criteria are met.', 'spravato yes'],
    ['## Ketamine infusion for depression\nStatus: Investigational', 'mental no'],
    ['## Spravato\nPrior authorization: Required', 'spravato yes'],
    ['## Spravato\nTarget agents will be approved when ALL of the following are met:\n- Adult', 'spravato yes'],
  ])('%s', (text, stances) => {
    expect(stancesOf(text)).toBe(stances)
  })
})

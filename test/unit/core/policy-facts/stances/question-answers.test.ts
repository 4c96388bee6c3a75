import { describe, expect, test } from 'vitest'
import { stancesOf } from '../facts-of'

describe('yes or no to a question that names the drug', () => {
  test.each<[page: string, stances: string]>([
    ['### Is Spravato covered?\nYes, with prior authorization.', 'spravato yes'],
    ['### Does my plan pay for Spravato?\nYes, if your doctor gets approval from us first.', 'spravato yes'],
    ['### Does Spravato require prior authorization?\nYes.', 'spravato yes'],
    ['### Do you cover IV ketamine for depression?\nNo.', 'mental no'],
    ['### Are ketamine infusions covered for depression or anxiety?\nAt this time, no.', 'mental no'],
    ['Is ketamine therapy covered for chronic pain? No. We consider it investigational.', 'pain no'],
    ['### Is Spravato covered? | x\nIs Spravato covered? | Yes, with prior approval', 'spravato yes'],
    ['Q: Is Spravato covered?\nA: Yes, with prior authorization.', 'spravato yes'],
    ['### ¿Está cubierta la ketamina intravenosa para la depresión?\nNo.', 'mental no'],
  ])('%s', (page, stances) => {
    expect(stancesOf(page)).toBe(stances)
  })

  test.each([
    '### Does Spravato require prior authorization?\nNo.',
    '### Is it true that Spravato isn’t covered?\nNo, that’s not true.',
    '### Is Spravato always covered?\nNo.',
    '### Is Spravato covered?\nNo, unless you have tried two drugs.',
    '### Is Spravato covered?\nIt depends on your plan.',
    '### Is Spravato covered for home use?\nNo.',
    '### Is Spravato covered?\n### Is Botox covered?\nNo.',
    '### Why is Spravato not covered?\nNo two plans are alike.',
    '### Is the ride to Spravato visits covered?\nNo.',
  ])('says nothing where it answers something else: %s', (page) => {
    expect(stancesOf(page)).toBe('')
  })
})

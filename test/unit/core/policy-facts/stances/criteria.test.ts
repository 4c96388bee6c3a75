import { describe, expect, test } from 'vitest'
import { factsOf } from '../facts-of'

/** The criteria for Spravato on a page, each as `marker depth text`. */
function criteriaOf(page: string): string[] {
  const [spravato] = factsOf(page).stances
  return (spravato?.criteria ?? []).map(({ marker, depth, quote }) => {
    expect(quote.block.text.slice(quote.start, quote.end)).toBe(quote.text)
    return `${marker} ${depth} ${quote.text}`
  })
}

describe('what the page asks for', () => {
  test('is the list after the covering sentence, as the page numbers it, up to its end', () => {
    expect(
      criteriaOf(`Spravato is considered medically necessary when all of the following are met:
1. Age 18 or older; and
2. One of these:
  a. Treatment-resistant depression
  b. Acute suicidal thoughts
Approvals last six months.
- Not a criterion`),
    ).toEqual([
      '1. 1 Age 18 or older; and',
      '2. 1 One of these:',
      'a. 2 Treatment-resistant depression',
      'b. 2 Acute suicidal thoughts',
    ])
  })

  test('goes on after AND and OR that stand alone', () => {
    expect(
      criteriaOf(`Spravato will be approved when the following are met:
- Adult
AND
- Depression
- OR
- Suicidal thoughts`),
    ).toEqual(['• 1 Adult', '• 1 Depression', '• 1 Suicidal thoughts'])
  })

  test('ends at a heading', () => {
    expect(
      criteriaOf(`Spravato is covered when:
- Adult
## Limits
- Eight weeks`),
    ).toEqual(['• 1 Adult'])
  })

  test('is counted from its own item where that is in a list', () => {
    expect(
      criteriaOf(`- Spravato is covered when:
  - Adult
    - by date of birth
- Botox is covered when:`),
    ).toEqual(['• 1 Adult', '• 2 by date of birth'])
  })

  test('may be numbered within the sentence', () => {
    expect(
      criteriaOf(
        'Spravato is medically necessary when: 1) the member is an adult; 2) two drugs failed, e.g. for lack of effect; and 3) a psychiatrist prescribes it. Call 555 2) for help.',
      ),
    ).toEqual([
      '1) 1 the member is an adult',
      '2) 1 two drugs failed, e.g. for lack of effect',
      '3) 1 a psychiatrist prescribes it.',
    ])
  })

  test('is nothing where the page lists nothing', () => {
    expect(criteriaOf('Spravato requires prior authorization.\nCall us.')).toEqual([])
    expect(criteriaOf('Spravato is covered when 1) you call us.')).toEqual([])
  })

  test('is the first list given, of sixty at most', () => {
    const many = Array.from({ length: 80 }, (_, at) => `- Rule ${at + 1}`).join('\n')
    const page = `Spravato requires prior authorization.\nSpravato is covered when:\n${many}`
    expect(criteriaOf(page)).toHaveLength(60)
    expect(criteriaOf(page)[0]).toBe('• 1 Rule 1')
  })

  test('is read in Spanish', () => {
    expect(
      criteriaOf(`Spravato se considera médicamente necesario cuando se cumple lo siguiente:
- Adulto
O
- Depresión`),
    ).toEqual(['• 1 Adulto', '• 1 Depresión'])
  })
})

import { describe, expect, test } from 'vitest'
import type { Treatment } from '../../../../../src/core/vocabulary'
import { factsOf, stancesOf } from '../facts-of'

describe('a list says of its items what its introduction says', () => {
  test.each<[title: string, page: string, stances: string]>([
    [
      'items that are investigational',
      `The following are considered investigational:
- Ketamine infusion for treatment-resistant depression
- Vagus nerve stimulation`,
      'mental no',
    ],
    [
      'an item that is taken out',
      `Covered drugs:
- Spravato (not covered)`,
      '',
    ],
    [
      'an item that is asked for no more',
      `Drugs requiring prior authorization:
- Spravato – no longer required`,
      '',
    ],
    [
      'what is no exclusion',
      `Exclusions to this policy do not include:
- Spravato`,
      '',
    ],
    [
      'items that need prior authorization',
      `These drugs require prior authorization:
- Botox
- Spravato (esketamine) nasal spray`,
      'spravato yes',
    ],
    [
      'the treatment before, the uses as items',
      `Example Health considers ketamine (intravenous, oral or nasal) experimental for the following indications:
1. Anxiety
2. Major depression
3. Neuropathic pain`,
      'mental no, pain no',
    ],
    [
      'only other uses as items',
      `Spravato is considered investigational for the following:
- Bipolar depression
- Chronic pain`,
      '',
    ],
    [
      'what a patient must have tried before another treatment',
      `Magnetic stimulation is considered medically necessary when ALL of the following are met:
- Adult with major depression
- Failure of esketamine
- Prior use of Spravato`,
      '',
    ],
    [
      'the items of an item',
      `Not covered:
- Drugs given by infusion
  - Ketamine for chronic pain`,
      'pain no',
    ],
    [
      'items that are not covered for some patients',
      `The following are not covered for members younger than 18:
- Spravato`,
      '',
    ],
    [
      'situations that are none of the uses',
      `Spravato is not covered for:
- Children
- Home use
- Fatigue`,
      '',
    ],
    [
      'what is not covered under the drug',
      `## Spravato
Not covered:
- Use at home`,
      '',
    ],
    [
      'nothing that was found',
      `Spravato is considered investigational for:
Anxiety in adults`,
      '',
    ],
    [
      'another list after a whole sentence',
      `Ketamine infusion for depression is considered investigational.
- Call us
- Read on`,
      'mental no',
    ],
    [
      'uses that include a named one',
      'Ketamine infusion is considered investigational for all other indications, including depression.',
      'mental no',
    ],
  ])('%s', (_, page, stances) => {
    expect(stancesOf(page)).toBe(stances)
  })
})

describe('a heading says what stands under it', () => {
  test.each<[title: string, page: string, stances: string]>([
    [
      'investigational',
      `## Investigational
Ketamine infusion for treatment-resistant depression`,
      'mental no',
    ],
    [
      'not covered, with items',
      `## Services that are not covered
- Acupuncture
- IV ketamine for migraine`,
      'pain no',
    ],
    [
      'medically necessary',
      `### Medically necessary
- Spravato for treatment-resistant depression`,
      'spravato yes',
    ],
    [
      'what a plan does not cover, in a member’s words',
      `## What’s not covered
- Ketamine infusions for depression
## What we cover
- Spravato`,
      'spravato yes, mental no',
    ],
    [
      'what to do about it',
      `## What to do if a drug is not covered
- Spravato`,
      '',
    ],
    [
      'interventions, and why',
      `## Experimental
The following interventions are considered experimental because their effectiveness has not been established:
- Ketamine infusion for CRPS`,
      'pain no',
    ],
    [
      'both at once says neither',
      `## Covered and non-covered services
- Spravato`,
      '',
    ],
    [
      'prose that only stands there',
      `## Investigational
Ketamine for depression has been given to many people since 2000`,
      '',
    ],
    [
      'what ketamine is for',
      `# Ketamine for chronic pain
## Position
Ketamine infusion is considered investigational.`,
      'pain no',
    ],
    [
      'both uses',
      `# Intravenous anesthetics for chronic pain and psychiatric disorders
Ketamine infusion is considered investigational.`,
      'mental no, pain no',
    ],
    [
      'another use',
      `# Ketamine for chronic pain
## Ketamine for sedation
Ketamine infusion is considered investigational.`,
      '',
    ],
    [
      'what stood in another section',
      `# Ketamine for depression
## Sedation
### Ketamine for sedation
## Position
Ketamine infusion is considered investigational.`,
      'mental no',
    ],
    [
      'a use in the sentence itself',
      `# Ketamine for depression
Ketamine infusion in PTSD is considered investigational.`,
      '',
    ],
    [
      'a title that sounds like history',
      `# Spravato: background and policy
Spravato requires prior authorization.`,
      'spravato yes',
    ],
    [
      'the drug, which its paragraphs do not name again',
      `# Esketamine (Spravato)
## Coverage criteria
It is considered medically necessary when both are met:
- Adult
- Treatment-resistant depression`,
      'spravato yes',
    ],
    [
      'another thing that needs permission under the drug',
      `## Spravato
Prior authorization is required for Botox.`,
      '',
    ],
    [
      'other things that are listed under the drug',
      `## Spravato
Exclusions: aneurysm, hypersensitivity.`,
      '',
    ],
    [
      'a table of other things under the drug',
      `# Spravato
TMS | Covered`,
      '',
    ],
    [
      'another subject under the drug',
      `# Spravato
## Magnetic stimulation
It is considered investigational.`,
      '',
    ],
    [
      'a question',
      `## Is Spravato covered?
It is covered when criteria are met.`,
      '',
    ],
    [
      'history',
      `# Esketamine
## Policy history
- Spravato is considered investigational.
- Ketamine for depression is not covered.`,
      '',
    ],
    [
      'references',
      `## References
Doe J. Spravato is considered investigational.`,
      '',
    ],
  ])('%s', (_, page, stances) => {
    expect(stancesOf(page)).toBe(stances)
  })

  test('the title of the page helps where no heading says what ketamine is for', () => {
    const treatments: Treatment[] = ['ketamine-infusion-pain']
    expect(stancesOf('Ketamine infusion is considered investigational.', { treatments })).toBe('pain no')
    expect(stancesOf('Ketamine infusion is investigational for tinnitus.', { treatments })).toBe('')
    expect(stancesOf('Ketamine infusion is investigational for hiccups.', { treatments })).toBe('')
  })
})

describe('a row of a table says of its drug what its cells say', () => {
  test.each<[title: string, page: string, stances: string]>([
    ['prior authorization', 'Spravato | Prior authorization required', 'spravato yes'],
    ['the use in a cell of its own', 'Ketamine IV | Depression | Not covered', 'mental no'],
    ['a use that we do not follow', 'Ketamine IV | PTSD | Not covered', ''],
    ['no use', 'Ketamine IV | Not covered', ''],
    ['a code before it', 'J0013 | Esketamine | Covered with prior authorization', 'spravato yes'],
    ['a denied question', 'Spravato | Covered | No', ''],
    ['a denied requirement', 'Spravato | Requires prior authorization | N', ''],
    ['an answer in the same cell', 'Spravato | Prior authorization required: No', ''],
    ['a code that ended', 'S0013 | Esketamine, nasal spray, 1 mg | Not covered', ''],
    ['plans that differ', 'Spravato | Covered | Not covered', ''],
    ['plans that differ, in columns that run together', 'Spravato Covered | Not covered', ''],
    ['another row', 'Spravato | See the drug list\nBotox | Not covered', ''],
    ['no requirement', 'Spravato | No prior authorization required', ''],
    ['a cell that says only where it is paid', 'Spravato | Medical benefit', ''],
    ['kinds of plan under the drug', '# Spravato\nCommercial PPO | Prior authorization is required.', 'spravato yes'],
    [
      'kinds of plan that differ',
      '# Spravato\nCommercial HMO | Prior authorization is required.\nMedicare HMO | This is not a covered service.',
      '',
    ],
  ])('%s', (_, page, stances) => {
    expect(stancesOf(page)).toBe(stances)
  })
})

describe('a column says of its cells what its heading asks', () => {
  test.each<[title: string, page: string, stances: string]>([
    [
      'covered or not',
      `Treatment | Covered?
Spravato | Yes, with prior authorization
Ketamine infusion for depression | No`,
      'spravato yes, mental no',
    ],
    ['in Spanish', 'Tratamiento | ¿Cubierto?\nKetamina intravenosa para la depresión | No', 'mental no'],
    ['excluded', 'Drug | Excluded?\nSpravato | Yes', 'spravato no'],
    ['no exclusion', 'Drug | Excluded?\nSpravato | No', ''],
    ['PA', 'Drug | Tier | PA | ST\nSpravato | 5 | Y | N', 'spravato yes'],
    ['no prior authorization', 'Drug | Prior authorization required? | Tier\nSpravato | No | 5', ''],
    ['something else', 'Drug | Step therapy\nSpravato | Yes', ''],
    ['one benefit', 'Drug | Covered under the pharmacy benefit?\nSpravato | No', ''],
    ['a limit in the same row', 'Drug | Covered? | Age\nSpravato | No | Under 18', ''],
    ['a part of it', 'Drug | Copay card covered?\nSpravato | No', ''],
    ['two days', 'Drug | PA required before 1/1/26\nSpravato | Yes', ''],
    ['an older day', 'Drug | Covered before 2026?\nSpravato | No', ''],
    ['another table above', 'Plan | Covered?\nGold | Yes\nDrug | Tier\nSpravato | No', ''],
    [
      'the table right above is another',
      'Policy | RX-7\nDate | 1/1/2026\nDrug | Covered?\nSpravato | No',
      'spravato no',
    ],
    ['an answer in other words above it', 'Drug | Covered?\nBotox | Not covered\nSpravato | Yes', ''],
    ['a row with fewer cells', 'Drug | Covered? | PA\nSpravato | No', ''],
    ['nothing: no heading', 'Spravato | No', ''],
  ])('%s', (_, page, stances) => {
    expect(stancesOf(page)).toBe(stances)
  })

  test('the words are those of the cell', () => {
    const { stances } = factsOf('Drug | Covered?\nSpravato | Yes, if approved')
    expect(stances[0]?.quote?.text).toBe('Yes, if approved')
  })
})

describe('a document that holds no more states nothing', () => {
  test.each<[page: string, stances: string]>([
    ['# ARCHIVED - Spravato\nSpravato is considered investigational.', ''],
    ['This policy has been archived.\nSpravato requires prior authorization.', ''],
    ['Notice: This policy was retired on 01/01/2025.\n# Spravato\nSpravato requires prior authorization.', ''],
    ['Superseded version\nSpravato requires prior authorization.', ''],
    ['For historical reference only.\nSpravato is not covered.', ''],
    ['This policy is superseded by the member contract.\nSpravato requires prior authorization.', 'spravato yes'],
    ['Archived policies are on another page.\nSpravato requires prior authorization.', 'spravato yes'],
    ['Retired\nSpravato requires prior authorization.', 'spravato yes'],
  ])('%s', (page, stances) => {
    expect(stancesOf(page)).toBe(stances)
  })
})

describe('a page that contradicts itself', () => {
  test('states nothing', () => {
    expect(
      stancesOf(`Spravato requires prior authorization.
Spravato is considered investigational.`),
    ).toBe('')
  })

  test('still states what it says of the other treatments', () => {
    expect(
      stancesOf(`Spravato requires prior authorization. IV ketamine for pain is not covered.
Spravato is considered investigational.`),
    ).toBe('pain no')
  })
})

test('every treatment is answered, in the vocabulary’s order, also on an empty page', () => {
  const none = { stance: 'not-stated', quote: null, criteria: [] }
  expect(factsOf('').stances).toEqual([
    { treatment: 'spravato', ...none },
    { treatment: 'ketamine-infusion-mental-health', ...none },
    { treatment: 'ketamine-infusion-pain', ...none },
  ])
})

describe('the words that say it', () => {
  const quoteOf = (page: string) => factsOf(page).stances.find(({ quote }) => quote)?.quote

  test('are the whole sentence, where it stands in its block', () => {
    const quote = quoteOf('Read this first.  Spravato requires prior authorization, e.g. Form B by fax. Call us.')
    expect(quote?.text).toBe('Spravato requires prior authorization, e.g. Form B by fax.')
    expect(quote?.block.text.slice(quote.start, quote.end)).toBe(quote?.text)
  })

  test('are the item of a list, and the cell of a row that judges', () => {
    expect(quoteOf('Not covered:\n- Ketamine for chronic pain')?.text).toBe('Ketamine for chronic pain')
    expect(quoteOf('Spravato | Prior authorization required')?.text).toBe('Prior authorization required')
  })
})

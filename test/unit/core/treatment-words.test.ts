import { describe, expect, test } from 'vitest'
import { namesDrug, speaksOfSuicide, treatmentOfTitle } from '../../../src/core/treatment-words'

describe('a text names one of the drugs', () => {
  test.each([
    'Ketamine infusion therapy',
    'KETAMINE',
    'Spravato® (esketamine) nasal spray',
    'spravato',
    'intravenous ketamine,',
    '(S-ketamine)',
    'Ketalar 50 mg/mL',
    'Infusiones de ketamina',
    'Esketamina intranasal',
    'ketamine-assisted psychotherapy',
  ])('%s', (text) => {
    expect(namesDrug(text)).toBe(true)
  })

  test.each([
    'Depression and anxiety',
    'ketam ine',
    'norketamine',
    'arketamine',
    'sprava to',
    'Spravatology',
    'ketalarge',
    'https://example.com/policy',
    '',
  ])('but “%s” does not', (text) => {
    expect(namesDrug(text)).toBe(false)
  })
})

describe('a crisis line belongs beside a text that speaks of suicide', () => {
  test.each(['acute suicidal ideation or behavior', 'Suicide', 'SUICIDAL', 'suicidality', 'pensamientos suicidas'])(
    '%s',
    (text) => {
      expect(speaksOfSuicide(text)).toBe(true)
    },
  )

  test.each(['self-harm', 'treatment-resistant depression', 'genosuicide', ''])('“%s” does not', (text) => {
    expect(speaksOfSuicide(text)).toBe(false)
  })
})

describe('the treatment that a page is about', () => {
  test.each([
    ['Esketamine (Spravato) - Medical Clinical Policy Bulletins', 'spravato'],
    ['SPRAVATO™ nasal spray', 'spravato'],
    ['Política: esketamina', 'spravato'],
    ['Ketamine for the Treatment of Depression', 'ketamine-infusion-mental-health'],
    ['Intravenous ketamine', 'ketamine-infusion-mental-health'],
    ['Ketamina intravenosa', 'ketamine-infusion-mental-health'],
    ['Ketalar (ketamine hydrochloride) for CRPS', 'ketamine-infusion-pain'],
    ['Intravenous Ketamine for Chronic Pain', 'ketamine-infusion-pain'],
    ['Ketamine\nNeuropathic conditions', 'ketamine-infusion-pain'],
    ['Ketamina para el dolor crónico', 'ketamine-infusion-pain'],
    ['Ketamine and spinal conditions, painted', 'ketamine-infusion-mental-health'],
  ])('“%s” is about %s', (title, treatment) => {
    expect(treatmentOfTitle(title)).toBe(treatment)
  })

  test.each(['Ketamine and esketamine', 'Spravato or ketamine infusions', 'Depression', 'Chronic pain', ''])(
    '“%s” is about none of them, or not about one',
    (title) => {
      expect(treatmentOfTitle(title)).toBeNull()
    },
  )
})

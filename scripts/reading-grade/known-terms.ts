import type { Guide } from '../../src/core/guide-schema'
import { shortName } from '../../src/core/insurer-names'
import type { Insurer } from '../../src/core/insurer-schema'
import { PLANS, STATES } from '../../src/core/vocabulary'

/**
 * Words for which there is no plainer one, by why that is so. Each stands on the reader's member card, in their letters
 * or in their doctor's notes, so that another word would lead them astray.
 */
export const FIELD_WORDS: Readonly<Record<string, readonly string[]>> = {
  'names of conditions': [
    'depression',
    'major depression',
    'major depressive disorder',
    'treatment-resistant',
    'bipolar',
    'anxiety',
    'suicidal',
    'diagnosis',
    'diagnosed',
    'fibromyalgia',
    'neuropathic',
  ],
  'names of kinds of medicine and of who gives it': [
    'antidepressant',
    'anesthetic',
    'anesthesia',
    'infusion',
    'medicine',
    'medication',
    'medical',
    'psychiatrist',
    'psychiatric',
    'opioid',
  ],
  'names of things in insurance': [
    'insurer',
    'insurance',
    'policy',
    'policies',
    'commercial',
    'coverage',
    'criteria',
    'approval',
    'authorization',
    'authorizations',
    'benefit',
    'federal',
    'licensee',
    'contractor',
  ],
  months: ['January', 'February', 'August', 'September', 'October', 'November', 'December'],
}

/** Finds the names and terms that count as known: insurers, drugs, states, plans, the terms that the tips explain, and the words of the field. */
export function knownTerms(insurers: readonly Insurer[], guide: Guide): RegExp {
  const terms = [
    ...insurers.flatMap(({ name, aliases }) => [name, shortName(name), ...aliases]),
    ...guide.glossary.flatMap(({ term, forms }) => [term, ...forms.map(({ text }) => text)]),
    ...Object.values(STATES),
    ...PLANS.map((plan) => plan.replaceAll('-', ' ')),
    ...Object.values(FIELD_WORDS).flat(),
  ]
  const longestFirst = [...new Set(terms)].sort((a, b) => b.length - a.length)
  const escaped = longestFirst.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?:s|es|['’]s)?(?![\\p{L}\\p{N}])`, 'giu')
}

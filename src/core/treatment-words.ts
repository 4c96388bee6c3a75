import type { Treatment } from './vocabulary'

const DRUG = /(?<![\p{L}\p{N}])(?:es)?ketamin[ea]|(?<![\p{L}\p{N}])(?:spravato|ketalar)(?![\p{L}\p{N}])/iu
const NASAL = /(?<![\p{L}\p{N}])(?:spravato|esketamin[ea])/iu
const INFUSED = /(?<![\p{L}\p{N}])(?:ketamin[ea]|ketalar)/iu
const PAIN = /(?<![\p{L}\p{N}])(?:pain|crps|neuropath\p{L}*|fibromyalgia|migraine|dolor)(?![\p{L}\p{N}])/iu
const SUICIDE = /(?<![\p{L}\p{N}])suicid/iu

/** Whether a text names one of the drugs, in English or Spanish. */
export function namesDrug(text: string): boolean {
  return DRUG.test(text)
}

/** Whether a text speaks of suicide, so that a crisis line belongs beside it. */
export function speaksOfSuicide(text: string): boolean {
  return SUICIDE.test(text)
}

/**
 * The treatment that a page is about, told by its title, headings and address; null when they name none, or both.
 *
 * Ketamine by infusion counts as pain treatment where the same words speak of pain, and as mental health otherwise.
 */
export function treatmentOfTitle(title: string): Treatment | null {
  const nasal = NASAL.test(title)
  const infused = INFUSED.test(title)
  if (nasal === infused) return null
  if (nasal) return 'spravato'
  return PAIN.test(title) ? 'ketamine-infusion-pain' : 'ketamine-infusion-mental-health'
}

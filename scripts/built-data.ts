import { sellsAnyPlan } from '../src/core/answers'
import type { Guide } from '../src/core/guide-schema'
import type { Insurer } from '../src/core/insurer-schema'
import { lookupEntry } from '../src/core/lookup'
import { termTable, treatmentTable } from '../src/core/mentions/term-table'
import { packNotes } from '../src/core/packed-notes'
import { packSites } from '../src/core/packed-sites'
import { FACT_CUES } from '../src/core/policy-facts/cues'
import { siteTable } from '../src/core/sites'

/** The default export of `built:sites`: what the content script knows of every insurer (src/built.d.ts). */
export function builtSites(insurers: readonly Insurer[]) {
  const own = insurers.flatMap(({ sites }) => sites).filter(({ shared }) => !shared)
  const hints = own
    .filter(({ plan, states }) => plan || states?.length)
    .map(({ host, plan, states }) => [host, { plan, states }])
  return {
    hosts: packSites(siteTable(insurers)),
    hints: Object.fromEntries(hints),
    notes: Object.fromEntries(
      insurers.filter(({ notes }) => notes.length).map(({ id, notes }) => [id, packNotes(notes)]),
    ),
    sellsAny: insurers.filter(({ kind }) => sellsAnyPlan(kind)).map(({ id }) => id),
  }
}

/** The default export of `built:terms`: everything that is looked for on a page (src/built.d.ts). */
export function builtTerms(guide: Guide) {
  return termTable(guide, FACT_CUES)
}

/** The default export of `built:treatment-terms`: the names of the treatments alone (src/built.d.ts). */
export function builtTreatmentTerms(guide: Guide) {
  return treatmentTable(builtTerms(guide))
}

/** The default export of `built:lookup`: every insurer, by name (src/built.d.ts). */
export function builtLookup(insurers: readonly Insurer[]) {
  return insurers.map(lookupEntry).sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** Every module that the build makes, by the name it is imported by. */
export function builtModules(insurers: readonly Insurer[], guide: Guide): Readonly<Record<string, unknown>> {
  return {
    'built:sites': builtSites(insurers),
    'built:lookup': builtLookup(insurers),
    'built:terms': builtTerms(guide),
    'built:treatment-terms': builtTreatmentTerms(guide),
  }
}

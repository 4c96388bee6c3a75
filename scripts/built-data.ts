import type { Guide } from '../src/core/guide-schema'
import type { Insurer } from '../src/core/insurer-schema'
import { lookupEntry } from '../src/core/lookup'
import { termTable, treatmentTable } from '../src/core/mentions/term-table'
import { FACT_CUES } from '../src/core/policy-facts/cues'
import { siteHints, siteTable } from '../src/core/sites'

/** The default export of `built:sites`: what our own pages know of every insurer's sites (src/built.d.ts). */
export function builtSites(insurers: readonly Insurer[]) {
  return { table: siteTable(insurers), hints: siteHints(insurers) }
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
    'built:insurer-ids': insurers.map(({ id }) => id),
    'built:sites': builtSites(insurers),
    'built:lookup': builtLookup(insurers),
    'built:terms': builtTerms(guide),
    'built:treatment-terms': builtTreatmentTerms(guide),
  }
}

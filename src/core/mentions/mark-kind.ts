import type { Code, Term } from '../guide-schema'
import type { MarkKind } from './mention'

const TREATMENT_TERMS: ReadonlySet<string> = new Set(['gl-esketamine', 'gl-ketamine'])

/** Terms that are about codes, though the glossary files them under billing. */
const CODE_TERMS: ReadonlySet<string> = new Set([
  'gl-hcpcs',
  'gl-cpt',
  'gl-icd-10',
  'gl-ndc',
  'gl-modifier',
  'gl-prolonged-service',
])

/** What sort of thing a term of the glossary names, and so how it is marked. */
export function markKindOfTerm({ id, category }: Pick<Term, 'id' | 'category'>): MarkKind {
  if (TREATMENT_TERMS.has(id)) return 'treatment'
  if (CODE_TERMS.has(id)) return 'code'
  return category === 'cost' || category === 'billing' ? 'cost' : 'rule'
}

/** How an entry of the codes is marked: as a code, or not at all where it is a note on codes and names none. */
export function markKindOfCode({ system }: Pick<Code, 'system'>): 'code' | null {
  return system === 'note' ? null : 'code'
}

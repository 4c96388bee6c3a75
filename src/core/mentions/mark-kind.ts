import type { Code, Term } from '../guide-schema'
import type { MarkKind } from './mention'

const DRUGS: ReadonlySet<string> = new Set(['gl-esketamine', 'gl-ketamine'])
const ABOUT_CODES: ReadonlySet<string> = new Set([
  'gl-hcpcs',
  'gl-cpt',
  'gl-icd-10',
  'gl-ndc',
  'gl-modifier',
  'gl-prolonged-service',
])

/** How mentions of a term of the glossary are marked. */
export function markKindOfTerm({ id, category }: Pick<Term, 'id' | 'category'>): MarkKind {
  if (DRUGS.has(id)) return 'treatment'
  if (ABOUT_CODES.has(id)) return 'code'
  return category === 'cost' || category === 'billing' ? 'cost' : 'rule'
}

/** Whether an entry of `codes.json` is a code that can stand on a page, rather than something to know about codes. */
export function isCode({ system }: Pick<Code, 'system'>): boolean {
  return system !== 'note'
}

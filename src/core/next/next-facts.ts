import type { Guide } from '../guide-schema'
import { type CodeFact, codeStateOf } from '../notes-file'

/** Terms of the glossary that “What next” quotes. */
export const TERMS = ['gl-benefit-carve-out', 'gl-clinical-policy', 'gl-medigap']
/** Codes that it says more of than what they mean. */
export const CODES_IN_FULL = ['code-g2082', 'code-j0013']

/** An entry of the guide as “What next” shows it: what it says, from where, and how sure that is. */
export type Fact = Pick<Guide['appeals'][number], 'id' | 'statement' | 'caveats' | 'sources' | 'confidence' | 'checked'>

/** What the guide knows of asking, appealing and paying: what the build writes to `next.json`. */
export interface NextFacts {
  readonly appeals: Guide['appeals']
  readonly programmeAppeals: Guide['programme-appeals']
  readonly costs: Guide['costs']
  readonly claims: Guide['article-claims']
  readonly treatments: Guide['treatments']
  /** Every code with its state; `more` has the whole entry of some. */
  readonly codes: readonly CodeFact[]
  readonly more: readonly Fact[]
}

/** Puts together what “What next” needs of the guide. */
export function nextFacts(guide: Guide): NextFacts {
  const { appeals, costs, treatments, codes, glossary } = guide
  const more = [
    // The glossary's caveats are for its editors.
    ...glossary.filter(({ id }) => TERMS.includes(id)).map((term) => ({ ...term, caveats: [] })),
    ...codes.filter(({ id }) => CODES_IN_FULL.includes(id)),
  ]
  return {
    appeals,
    programmeAppeals: guide['programme-appeals'],
    costs,
    claims: guide['article-claims'],
    treatments,
    codes: codes.map((entry) => ({ code: entry.code, meaning: entry.meaning, ...codeStateOf(entry) })),
    more: more.map(({ id, statement, caveats, sources, confidence, checked }) => ({
      id,
      statement,
      caveats,
      sources,
      confidence,
      checked,
    })),
  }
}

/** The facts with these ids, in their order, whatever subject they belong to. */
export function factsById(facts: NextFacts, ids: readonly string[]): Fact[] {
  const { appeals, costs, treatments, claims, more } = facts
  const all: readonly Fact[] = [...appeals, ...costs, ...treatments, ...claims, ...more]
  return ids.flatMap((id) => all.find((fact) => fact.id === id) ?? [])
}

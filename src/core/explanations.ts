import type { Code, Guide, GuideSource, Term } from './guide-schema'
import { markKindOfCode, markKindOfTerm } from './mentions/mark-kind'
import type { MarkKind } from './mentions/mention'
import { type CodeState, codeStateOf } from './notes-file'

/** Where an explanation comes from; `url` is null for what is known from memory. */
export type ExplanationSource = Pick<GuideSource, 'title' | 'publisher' | 'url' | 'effective' | 'read'>

/** What the panel says of a term or a code that stands on a page. */
export interface Explanation {
  /** The term as the guide writes it, or the code itself. */
  readonly term: string
  /** How Spanish pages write it; a page's words are otherwise English. */
  readonly spanish: readonly string[]
  readonly kind: MarkKind
  readonly meaning: string
  /** Of a code: whether it is in use. */
  readonly code: CodeState | null
  /** Of a code: what to keep in mind; the glossary's caveats are for its editors. */
  readonly caveats: readonly string[]
  readonly sources: readonly ExplanationSource[]
  readonly confidence: Term['confidence']
  readonly checked: string
}

/** The explanations by the id of the guide's entry (`gl-ketamine`, `code-j0013`): what the build writes to `explanations.json`. */
export type Explanations = Readonly<Record<string, Explanation>>

/** Explains every term and every code of the guide that can stand on a page. */
export function explanations({ glossary, codes }: Pick<Guide, 'glossary' | 'codes'>): Explanations {
  const terms = glossary.map((entry) => [
    entry.id,
    {
      term: entry.term,
      spanish: entry.forms.filter(({ lang }) => lang === 'es').map(({ text }) => text),
      kind: markKindOfTerm(entry),
      meaning: entry.definition,
      code: null,
      caveats: [],
      ...evidenceOf(entry),
    },
  ])
  const codesOnPages = codes.flatMap((entry) => {
    const kind = markKindOfCode(entry)
    const { id, code: term, meaning, caveats } = entry
    return kind
      ? [[id, { term, spanish: [], kind, meaning, code: codeStateOf(entry), caveats, ...evidenceOf(entry) }]]
      : []
  })
  return Object.fromEntries([...terms, ...codesOnPages])
}

function evidenceOf({ sources, confidence, checked }: Term | Code) {
  return {
    sources: sources.map(({ title, publisher, url, effective, read }) => ({ title, publisher, url, effective, read })),
    confidence,
    checked,
  }
}

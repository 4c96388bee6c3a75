// Modules that the build makes from the insurer files (scripts/built-data.ts).

declare module 'built:sites' {
  import type { PackedSites } from './core/packed-sites'
  import type { Plan, State } from './core/vocabulary'

  /** What the content script knows of every insurer. */
  const sites: {
    /** Insurer id → its sites (core/packed-sites). */
    readonly hosts: PackedSites
    /** Host → what the site says of the reader's plan and state, where it serves only one. */
    readonly hints: Readonly<Record<string, { readonly plan?: Plan; readonly states?: readonly State[] }>>
    /** Insurer id → its notes, packed (core/packed-notes). */
    readonly notes: Readonly<Record<string, string>>
    /** The insurers that may sell any kind of plan. */
    readonly sellsAny: readonly string[]
  }
  export default sites
}

declare module 'built:terms' {
  import type { TermTable } from './core/mentions/term-table'

  /** Everything that is looked for on a page. */
  const terms: TermTable
  export default terms
}

declare module 'built:treatment-terms' {
  import type { TermTable } from './core/mentions/term-table'

  /** The names of the treatments alone. */
  const terms: TermTable
  export default terms
}

declare module 'built:lookup' {
  import type { LookupEntry } from './core/lookup'

  /** Every insurer, by name. */
  const entries: readonly LookupEntry[]
  export default entries
}

declare module '*.css?text' {
  const text: string
  export default text
}

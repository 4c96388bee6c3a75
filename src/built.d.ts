// Modules that the build makes from the insurer files (scripts/built-data.ts).

declare module 'built:sites' {
  import type { SiteTable } from './core/recognize'
  import type { SiteHints } from './core/sites'

  /** The sites of every insurer. */
  const sites: { readonly table: SiteTable; readonly hints: SiteHints }
  export default sites
}

declare module 'built:insurer-ids' {
  /** The ids of all insurers that we have a file of. */
  const ids: readonly string[]
  export default ids
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

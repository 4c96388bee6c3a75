/** What sort of thing a mention names; each has a stroke of its own on the page. */
export const MARK_KINDS = ['treatment', 'code', 'rule', 'cost'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** A place in a text where a term of the guide stands, or a `cue`: a word that a policy fact may follow. */
export interface Mention {
  /** The id of the guide's entry (`gl-ketamine`, `code-j0013`); `cue` for a cue. */
  readonly term: string
  readonly kind: MarkKind | 'cue'
  /** Where it begins and ends in the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

/** Finds every mention in one joined run of text, in order. */
export type MentionFinder = (text: string) => Mention[]

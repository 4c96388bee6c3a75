/** What a policy says of itself beside a label. */
export const LABELLED = ['policyNumber', 'effective', 'lastReview', 'nextReview'] as const
export type Labelled = (typeof LABELLED)[number]

/** A label in a text. */
export interface Label {
  readonly of: Labelled
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether it says that this is the present date ("current effective date"). */
  readonly isCurrent: boolean
}

const REVIEW_OF = '(?:[\\p{L}&]{1,12}\\s{1,3})?'
// An original, earlier or ending date is no date of the present text: those labels only keep the others from matching.
const LABEL = new RegExp(
  '(?<![\\p{L}\\p{N}-])(?:' +
    '(?:original|initial|first|previous|prior|former|proposed|end|archived)\\s{1,3}(?:policy\\s{1,3})?(?:effective|review)(?:\\s{1,3}date)?' +
    '|(?<policyNumber>(?:policy|bulletin|guideline|document)\\s{0,3}(?:(?:numbers?|num|no(?=\\s{0,3}[.:])|id)(?![\\p{L}\\p{N}])|#)|(?:medical policy|^number)(?=\\s{0,3}:)|(?:clinical policy bulletin|cpb|lcd|ncd)(?:\\s{1,3}(?:number|id|no)(?!\\p{L}))?|n[úu]mero de (?:la )?(?:p[óo]liza|pol[íi]tica))' +
    `|(?<nextReview>next\\s{1,3}${REVIEW_OF}review(?:\\s{1,3}date)?|(?:fecha de )?(?:la )?(?:pr[óo]xima|siguiente) revisi[óo]n)` +
    `|(?<lastReview>(?:(?:last|latest|most recent)\\s{1,3}${REVIEW_OF})?(?:review(?:ed)?|revis(?:ion|ed))(?:\\s{1,3}date)?|(?:fecha de )?(?:la )?[úu]ltima revisi[óo]n)` +
    '|(?<effective>(?<now>current\\s{1,3})?(?:effective(?:\\s{1,3}date)?(?<this>\\s{1,3}of (?:this|the current) \\p{L}{1,12})?|date effective)|(?:fecha de )?(?:entrada en )?vigencia|vigente|fecha (?:efectiva|de efectividad))' +
    ')(?!\\p{L})',
  'giu',
)

/** The labels in a text, in order. */
export function labelsIn(text: string): Label[] {
  return Array.from(text.matchAll(LABEL)).flatMap(({ index: start, 0: words, groups = {} }) => {
    const of = LABELLED.find((name) => groups[name])
    const isCurrent = Boolean(groups.now || groups.this)
    return of ? [{ of, text: words, start, end: start + words.length, isCurrent }] : []
  })
}

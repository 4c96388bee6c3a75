/** What a policy says of itself beside a label. */
export type Labelled = 'policyNumber' | 'effective' | 'lastReview' | 'nextReview'

/** A label in a text. */
export interface Label {
  readonly of: Labelled
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether it says that this is the present date ("current effective date"). */
  readonly isCurrent: boolean
}

// An original, earlier or ending date is no date of the present text: the first line only keeps the others from matching.
const LABEL = new RegExp(
  '(?<![\\w-])(?:(?:original|initial|first|previous|prior|former|proposed|end|archived) +(?:policy +)?(?:effective|review)' +
    '|((?:policy|bulletin|guideline|document|program) *(?:(?:numbers?|num|no(?= *[.:])|id)\\b|#)|(?:medical policy|^number|^reference number)(?= *:)|^(?:\\w+ / )?(?:medical|pharmacy) policy(?= *[–—-]? *(?:[a-z]{2,4}[.-])?\\d)|(?:clinical policy bulletin|cpb|lcd|ncd)(?: +(?:number|id|no))?|numero de (?:la )?(?:poliz|politic)a)' +
    '|((?:current|revision) +)?(?:eff(?:ective|(?= +date)|\\.)(?: +date)?( +of (?:this|the current) \\w+)?|date effective|(?:fecha de )?(?:entrada en )?vigencia|vigente|fecha efectiva)' +
    '|((?:(?:last|latest|most recent) +(?:[\\w&]+ +)?)?(?:review(?:ed)?|revis(?:ion|ed))(?: +date)?|(?:la )?ultima revision)' +
    '|next +(?:[\\w&]+ +)?review(?: +date)?|(?:proxima|siguiente) revision' +
    ')(?:(?!\\w)|(?<=#))',
  'g',
)

/** The labels in a plain text, in order. */
export function labelsIn(plain: string): Label[] {
  return Array.from(plain.matchAll(LABEL)).flatMap(
    ({ index: start, 0: text, 1: number, 2: now, 3: present, 4: last }) => {
      if (/^(?:orig|init|first|prev|prior|form|prop|end|arch)/.test(text)) return []
      const of = number
        ? 'policyNumber'
        : last
          ? 'lastReview'
          : /^(?:next|prox|sig)/.test(text)
            ? 'nextReview'
            : 'effective'
      return [{ of, text, start, end: start + text.length, isCurrent: Boolean(now || present) }]
    },
  )
}

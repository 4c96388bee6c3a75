import type { PageReading } from '../reading/page-reading'
import type { Treatment } from '../vocabulary'

/** What a page says of one treatment, in its own words, without the way to their places. */
export interface SaidOnPage {
  readonly title: string
  readonly lang: string | null
  readonly policyNumber: string | null
  /** `YYYY-MM-DD` */
  readonly effective: string | null
  /** The sentence that says whether it is covered. */
  readonly quote: string | null
  /** What the page asks for, in its order. */
  readonly criteria: readonly string[]
}

/** What a page says of a treatment; null where it says nothing that can be quoted. */
export function saidOnPage(reading: PageReading | null | undefined, treatment: Treatment): SaidOnPage | null {
  const stance = reading?.stances.find((each) => each.treatment === treatment)
  if (!reading || !stance || (!stance.quote && stance.criteria.length === 0)) return null
  return {
    title: reading.title,
    lang: reading.lang ?? null,
    policyNumber: reading.policyNumber?.value ?? null,
    effective: reading.effective?.value ?? null,
    quote: stance.quote?.text ?? null,
    criteria: stance.criteria.map(({ text }) => text),
  }
}

/** Reads what was handed from one page of ours to another; null where it is anything else. */
export function parseSaidOnPage(value: unknown): SaidOnPage | null {
  if (typeof value !== 'object' || value === null) return null
  const { title, lang, policyNumber, effective, quote, criteria } = value as Readonly<Record<string, unknown>>
  if (typeof title !== 'string' || !Array.isArray(criteria)) return null
  const textOrNull = (found: unknown) => (typeof found === 'string' ? found : null)
  return {
    title,
    lang: textOrNull(lang),
    policyNumber: textOrNull(policyNumber),
    effective: textOrNull(effective),
    quote: textOrNull(quote),
    criteria: criteria.filter((each) => typeof each === 'string'),
  }
}

import type { MarkKind } from '../../../../src/core/mentions/mention'
import type { Stance } from '../../../../src/core/policy-facts/policy-facts'
import type { PageReading, PlacedFact, TermOnPage } from '../../../../src/core/reading/page-reading'
import { TREATMENTS, type Treatment } from '../../../../src/core/vocabulary'

/** A page on which nothing was found; what a test is about is laid over it. */
export function readingWith(found: Partial<PageReading> = {}): PageReading {
  return {
    state: 'done',
    title: '',
    terms: [],
    policyNumber: null,
    effective: null,
    lastReview: null,
    nextReview: null,
    stances: stancesWith({}),
    ...found,
  }
}

/** What a page states of some treatments, each with its sentence; the place of a sentence is 100, 200 or 300. */
export function stancesWith(
  stated: Partial<Record<Treatment, Stance>>,
  criteria: PageReading['stances'][0]['criteria'] = [],
) {
  return TREATMENTS.map((treatment, index) => {
    const stance = stated[treatment] ?? 'not-stated'
    const quote = { text: `The page’s words on ${treatment}`, place: (index + 1) * 100 }
    return {
      treatment,
      stance,
      quote: stance === 'not-stated' ? null : quote,
      criteria: treatment in stated ? criteria : [],
    }
  })
}

/** A fact of the page; the words for it are longer than its value. */
export const fact = (value: string, place: number): PlacedFact => ({ value, text: `words: ${value}`, place })

/** A term that stands on the page, with its first mentions at the places from `from` on. */
export function termAt(term: string, kind: MarkKind, from: number, listed: number, count = listed): TermOnPage {
  const mentions = Array.from({ length: listed }, (_, index) => ({
    before: `before ${index + 1} `,
    text: `words of ${term}`,
    after: ` after ${index + 1}`,
    place: from + index,
  }))
  return { term, kind, count, mentions }
}

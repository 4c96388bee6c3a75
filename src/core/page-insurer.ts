import { type NoteKey, sellsAnyPlan } from './answers'
import type { Insurer } from './insurer-schema'
import type { SiteTable } from './recognize'
import { type SiteHints, siteHints, siteTable } from './sites'

/** What the content script knows of the one insurer on whose pages it runs. */
export interface PageInsurer {
  readonly id: string
  /** The recognizer's table for this insurer's sites. */
  readonly sites: SiteTable
  readonly hints: SiteHints
  readonly notes: readonly NoteKey[]
  /** Whether it may sell any kind of plan. */
  readonly sellsAny: boolean
}

/** What of an insurer goes onto its pages: no word of the notes themselves. */
export function pageInsurer(insurer: Insurer): PageInsurer {
  return {
    id: insurer.id,
    sites: siteTable([insurer]),
    hints: siteHints([insurer]),
    notes: insurer.notes.map(({ treatment, plan, status, states }) => ({
      treatment,
      plan,
      status,
      ...(states?.length && { states }),
    })),
    sellsAny: sellsAnyPlan(insurer.kind),
  }
}

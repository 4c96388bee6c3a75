import { findNote, firstPlan, sellsAnyPlan } from './answers'
import type { LookupEntry, LookupNote } from './lookup'
import { type Settings, treatmentsToShow } from './settings'
import type { AnswerStatus, Plan, State, Treatment } from './vocabulary'

/** One cell of an insurer's row: the status for a treatment, the plan it holds for, and the note behind it. */
export interface EntryStatus {
  readonly treatment: Treatment
  readonly plan: Plan
  readonly status: AnswerStatus
  readonly note: LookupNote | undefined
}

/** An insurer's status for each treatment that the reader wants to see, for the plan that its notes would open with. */
export function entryStatuses(
  { kind, notes }: LookupEntry,
  settings: Pick<Settings, 'plan' | 'treatments'>,
  on: { readonly plan?: Plan | undefined; readonly state?: State | undefined } = {},
): EntryStatus[] {
  const mine = settings.plan === 'any' ? undefined : settings.plan
  const plan = firstPlan(notes, { mine, site: on.plan, sellsAny: sellsAnyPlan(kind) })
  return treatmentsToShow(settings).map((treatment) => {
    const note = findNote(notes, treatment, { plan, state: on.state })
    return { treatment, plan: note?.plan ?? plan, status: note?.status ?? 'unknown', note }
  })
}

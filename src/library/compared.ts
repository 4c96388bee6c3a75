import { findNote, firstPlan, sellsAnyPlan } from '../core/answers'
import type { Insurer, Note } from '../core/insurer-schema'
import type { NotesFile } from '../core/notes-file'
import type { Settings } from '../core/settings'
import type { AnswerStatus, Plan, Treatment } from '../core/vocabulary'
import type { Filter } from './filter'

/** How many insurers can stand side by side. */
export const MOST_COMPARED = 5

/** An insurer's side in a comparison of one treatment. */
export interface Compared {
  readonly insurer: Insurer
  readonly plan: Plan
  readonly status: AnswerStatus
  readonly note: Note | undefined
}

/** Each insurer's note on a treatment: for the plan and state asked for, else for the plan that its notes open with. */
export function compared(
  files: readonly NotesFile[],
  treatment: Treatment,
  { plan, state }: Pick<Filter, 'plan' | 'state'>,
  settings: Pick<Settings, 'plan'>,
): Compared[] {
  const mine = settings.plan === 'any' ? undefined : settings.plan
  return files.map(({ insurer }) => {
    const first = firstPlan(insurer.notes, { mine: plan ?? mine, sellsAny: sellsAnyPlan(insurer.kind) })
    const note = findNote(insurer.notes, treatment, { plan: plan ?? first, state: state ?? undefined })
    return { insurer, plan: note?.plan ?? plan ?? first, status: note?.status ?? 'unknown', note }
  })
}

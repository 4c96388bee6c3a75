import { plansWithNotes } from '../core/answers'
import type { EntryStatus } from '../core/entry-statuses'
import type { LookupEntry, LookupNote } from '../core/lookup'
import { oldByDates } from '../core/note-age'
import { type AnswerStatus, PLANS, type Plan, type State, type Treatment } from '../core/vocabulary'

/** A kind of plan to filter by; none of them is “all”, which is no plan of anybody's. */
export type OnePlan = Exclude<Plan, 'all'>

/** How sure a note must be: `sure` is high confidence, `likely` high or medium, `unsure` low. */
export const SURENESSES = ['sure', 'likely', 'unsure'] as const
export type Sureness = (typeof SURENESSES)[number]

/** How old a note may be: `current` is one that is not old (core/note-age.ts). */
export const AGES = ['current', 'old'] as const
export type Age = (typeof AGES)[number]

/** What the rows stand in order of; `group` is by sort of insurer, then by name. */
export type SortBy = 'group' | 'name' | Treatment | 'confidence' | 'date'

/** The order of the rows. What we do not know stays last either way. */
export interface Sort {
  readonly by: SortBy
  readonly isReversed: boolean
}

/** What the reader asked of the table. */
export interface Filter {
  readonly typed: string
  readonly treatment: Treatment | null
  readonly plan: OnePlan | null
  readonly state: State | null
  /** Any of these; empty for all. */
  readonly statuses: readonly AnswerStatus[]
  readonly sureness: Sureness | null
  readonly age: Age | null
  readonly sort: Sort
}

/** The table as it first comes. */
export const NO_FILTER: Filter = {
  typed: '',
  treatment: null,
  plan: null,
  state: null,
  statuses: [],
  sureness: null,
  age: null,
  sort: { by: 'group', isReversed: false },
}

/** Whether anything is left out of the table; its order leaves nothing out. */
export function isNarrowed(filter: Filter): boolean {
  const { typed, treatment, plan, state, statuses, sureness, age } = filter
  return Boolean(typed.trim() || treatment || plan || state || statuses.length || sureness || age)
}

/** The kinds of plan that any insurer has notes on, in the order of the vocabulary. */
export function plansToFilterBy(entries: readonly LookupEntry[]): OnePlan[] {
  const noted = new Set(entries.flatMap(({ notes }) => plansWithNotes(notes)))
  return PLANS.filter((plan) => plan !== 'all').filter((plan) => noted.has(plan))
}

/** Whether the note behind an answer is as sure and as new as was asked; its status is another question. */
export function isAsSureAndNew({ note }: EntryStatus, { sureness, age }: Filter, today: string): boolean {
  if (!sureness && !age) return true
  return note !== undefined && isAsSure(note, sureness) && (!age || ageOf(note, today) === age)
}

function isAsSure({ confidence }: LookupNote, sureness: Sureness | null): boolean {
  switch (sureness) {
    case 'sure':
      return confidence === 'high'
    case 'likely':
      return confidence !== 'low'
    case 'unsure':
      return confidence === 'low'
    default:
      return true
  }
}

/** Whether a note is old on a day. */
export function ageOf({ checked, effective }: LookupNote, today: string): Age {
  return oldByDates(checked, effective ?? null, today) ? 'old' : 'current'
}

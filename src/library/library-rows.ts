import { plansWithNotes, sellsAnyPlan, statesWithNotes } from '../core/answers'
import { type EntryStatus, entryStatuses } from '../core/entry-statuses'
import type { LookupEntry } from '../core/lookup'
import type { Search } from '../core/search'
import type { Settings } from '../core/settings'
import type { InsurerKind, Plan } from '../core/vocabulary'
import { PLANS } from '../core/vocabulary'

/** A kind of plan to filter by; none of them is “all”, which is no plan of anybody's. */
export type OnePlan = Exclude<Plan, 'all'>

/** An insurer in the table: its answers, and what they hold for. */
export interface LibraryRow {
  readonly entry: LookupEntry
  readonly answers: readonly EntryStatus[]
  /** The plan that the answers hold for; null where we have no note on it. */
  readonly plan: Plan | null
  readonly morePlans: number
  readonly statesOnTheirOwn: number
}

/** Rows that stand together under a heading. */
export interface RowGroup {
  readonly id: 'national' | 'program' | 'blue'
  readonly rows: readonly LibraryRow[]
}

/** What the reader asked of the table. */
export interface Filter {
  readonly typed: string
  readonly plan: OnePlan | null
}

const GROUP_OF_KIND: Readonly<Record<InsurerKind, RowGroup['id']>> = {
  commercial: 'national',
  supplemental: 'national',
  'pharmacy-benefit-manager': 'national',
  'federal-program': 'program',
  'state-program': 'program',
  association: 'blue',
  licensee: 'blue',
}
const GROUPS = ['national', 'program', 'blue'] as const

/** The kinds of plan that any insurer has notes on, in the order of the vocabulary. */
export function plansToFilterBy(entries: readonly LookupEntry[]): OnePlan[] {
  const noted = new Set(entries.flatMap(({ notes }) => plansWithNotes(notes)))
  return PLANS.filter((plan) => plan !== 'all').filter((plan) => noted.has(plan))
}

/**
 * The rows that fit: with words typed, the best first; else by name. An insurer that cannot have the kind of plan asked
 * for is left out (Medicare sells no plan through a job); one that may, and that we know nothing of, stays and says so.
 */
export function libraryRows(
  entries: readonly LookupEntry[],
  search: Search,
  { typed, plan }: Filter,
  settings: Pick<Settings, 'plan' | 'treatments'>,
): LibraryRow[] {
  const found = typed.trim() ? search(typed).map(({ entry }) => entry) : entries
  return found
    .filter((entry) => plan === null || canHave(entry, plan))
    .map((entry) => rowOf(entry, { treatments: settings.treatments, plan: plan ?? settings.plan }))
}

/** The rows under the headings of the table; empty groups are left out. */
export function groupRows(rows: readonly LibraryRow[]): RowGroup[] {
  return GROUPS.map((id) => ({ id, rows: rows.filter(({ entry }) => GROUP_OF_KIND[entry.kind] === id) })).filter(
    (group) => group.rows.length > 0,
  )
}

function canHave({ kind, notes }: LookupEntry, plan: Plan): boolean {
  const plans = plansWithNotes(notes)
  return sellsAnyPlan(kind) || plans.includes(plan) || plans.includes('all')
}

function rowOf(entry: LookupEntry, settings: Pick<Settings, 'plan' | 'treatments'>): LibraryRow {
  const answers = entryStatuses(entry, settings)
  const plans = plansWithNotes(entry.notes)
  // The plan of the first answer that we have a note for: they may differ, because a note may be about any plan.
  const plan = answers.find(({ status }) => status !== 'unknown')?.plan ?? null
  return {
    entry,
    answers,
    plan,
    morePlans: plans.filter((each) => each !== plan).length,
    statesOnTheirOwn: plan ? statesWithNotes(entry.notes, plan).length : 0,
  }
}

import { plansWithNotes, sellsAnyPlan, statesWithNotes } from '../core/answers'
import { type EntryStatus, entryStatuses } from '../core/entry-statuses'
import type { LookupEntry } from '../core/lookup'
import type { Search } from '../core/search'
import type { Settings } from '../core/settings'
import type { AnswerStatus, InsurerKind, Plan, State } from '../core/vocabulary'
import { type Filter, isAsSureAndNew } from './filter'
import { sortRows } from './sort-rows'

/** An insurer's answer for one treatment, and whether it is one of those that were asked for. */
export interface LibraryAnswer extends EntryStatus {
  readonly isAsked: boolean
}

/** An insurer in the table: its answers, and what they hold for. */
export interface LibraryRow {
  readonly entry: LookupEntry
  readonly answers: readonly LibraryAnswer[]
  /** The plan that the answers hold for; null where we have no note on it. */
  readonly plan: Plan | null
  readonly morePlans: number
  readonly statesOnTheirOwn: number
}

/** The table as it was asked for. */
export interface LibraryTable {
  readonly rows: readonly LibraryRow[]
  /** How many insurers have each status among their answers, whatever statuses were asked for. */
  readonly counts: ReadonlyMap<AnswerStatus, number>
}

/** Rows that stand together under a heading. */
export interface RowGroup {
  readonly id: 'national' | 'program' | 'blue'
  readonly rows: readonly LibraryRow[]
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

/** What decides which answers an insurer's row has, besides the filter. */
type Reader = Pick<Settings, 'plan' | 'treatments'>

/**
 * The rows that fit, in the order asked for; with words typed and no order chosen, the best first. An insurer that cannot
 * have the kind of plan asked for is left out (Medicare sells no plan through a job), and so is one of another state; one
 * that may, and that we know nothing of, stays and says so. Status, confidence and age must fit in one and the same answer.
 */
export function libraryTable(
  entries: readonly LookupEntry[],
  search: Search,
  filter: Filter,
  { settings, today }: { readonly settings: Reader; readonly today: string },
): LibraryTable {
  const { typed, plan, state, treatment, statuses, sort } = filter
  const reader: Reader = {
    treatments: treatment ? [treatment] : settings.treatments,
    plan: plan ?? settings.plan,
  }
  const found = typed.trim() ? search(typed).map(({ entry }) => entry) : entries
  const good = found
    .filter((entry) => (plan === null || canHave(entry, plan)) && (state === null || isIn(entry, state)))
    .map((entry) => ({
      entry,
      answers: entryStatuses(entry, reader, { state: state ?? undefined }).map((answer) => ({
        ...answer,
        isAsked: isAsSureAndNew(answer, filter, today),
      })),
    }))
    .filter(({ answers }) => answers.some(({ isAsked }) => isAsked))
  const hasStatus = (status: AnswerStatus) => statuses.length === 0 || statuses.includes(status)
  const rows = good
    .map(({ entry, answers }) => ({
      entry,
      answers: answers.map((answer) => ({ ...answer, isAsked: answer.isAsked && hasStatus(answer.status) })),
    }))
    .filter(({ answers }) => answers.some(({ isAsked }) => isAsked))
    .map(({ entry, answers }) => ({ entry, answers, ...plansOf(entry, answers) }))
  return { rows: sortRows(rows, sort), counts: countStatuses(good) }
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

function isIn({ states }: LookupEntry, state: State): boolean {
  return states.length === 0 || states.includes(state)
}

function plansOf(entry: LookupEntry, answers: readonly EntryStatus[]) {
  // The plan of the first answer that we have a note for: they may differ, because a note may be about any plan.
  const plan = answers.find(({ status }) => status !== 'unknown')?.plan ?? null
  return {
    plan,
    morePlans: plansWithNotes(entry.notes).filter((each) => each !== plan).length,
    statesOnTheirOwn: plan ? statesWithNotes(entry.notes, plan).length : 0,
  }
}

function countStatuses(rows: readonly Pick<LibraryRow, 'answers'>[]): Map<AnswerStatus, number> {
  const counts = new Map<AnswerStatus, number>()
  for (const { answers } of rows) {
    const statuses = new Set(answers.flatMap(({ status, isAsked }) => (isAsked ? status : [])))
    for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  return counts
}

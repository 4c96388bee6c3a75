import {
  type AnswerStatus,
  type InsurerKind,
  PLANS,
  type Plan,
  type State,
  type Status,
  type Treatment,
} from './vocabulary'

/** What of a note decides whether it answers a reader's question. */
export interface NoteKey {
  readonly treatment: Treatment
  readonly plan: Plan
  readonly states?: readonly State[] | undefined
  readonly status: Status
}

/** Whose question is answered: the reader's plan and, where the notes differ by state, the state. */
export interface Asked {
  readonly plan: Plan
  readonly state?: State | undefined
}

/**
 * The note that answers for a treatment, or undefined where we have none: we do not carry a note over from one kind
 * of plan, or from one state, to another.
 *
 * A note for the reader's state comes before a general one, and one for the reader's plan before one for all plans.
 */
export function findNote<N extends NoteKey>(notes: readonly N[], treatment: Treatment, asked: Asked): N | undefined {
  const fits = (note: N) =>
    note.treatment === treatment &&
    (note.plan === asked.plan || note.plan === 'all') &&
    (!note.states?.length || (asked.state !== undefined && note.states.includes(asked.state)))
  const closeness = (note: N) => (note.states?.length ? 2 : 0) + (note.plan === asked.plan ? 1 : 0)
  return notes.filter(fits).sort((a, b) => closeness(b) - closeness(a))[0]
}

/** The status for a treatment; `unknown` where we have no note. */
export function findStatus(notes: readonly NoteKey[], treatment: Treatment, asked: Asked): AnswerStatus {
  return findNote(notes, treatment, asked)?.status ?? 'unknown'
}

/** The kinds of plan that an insurer has notes for, in the order of the vocabulary. */
export function plansWithNotes(notes: readonly NoteKey[]): Plan[] {
  return PLANS.filter((plan) => notes.some((note) => note.plan === plan))
}

/** The states that an insurer has notes of their own for, under this kind of plan. */
export function statesWithNotes(notes: readonly NoteKey[], plan: Plan): State[] {
  const states = notes.filter((note) => note.plan === plan || note.plan === 'all').flatMap((note) => note.states ?? [])
  return [...new Set(states)].sort()
}

/** Whether an insurer of this kind may sell any kind of plan, so that having no note on one is an answer in itself. */
export function sellsAnyPlan(kind: InsurerKind): boolean {
  return kind === 'commercial' || kind === 'licensee'
}

/** Plans that no company sells, though it may run one under contract. */
const PUBLIC_PLANS: readonly Plan[] = ['original-medicare', 'tricare', 'va']

/** The plan that a programme is by itself (TRICARE, VA, Medicaid), whatever its notes say; undefined for everybody else. */
export function planOfProgramme(insurer: string): Plan | undefined {
  return PLANS.find((plan) => plan === insurer && plan !== 'all')
}

/** The kinds of plan that a reader of this insurer may have; all of them where we cannot tell. */
export function plansToChoose(insurer: {
  readonly id: string
  readonly kind: InsurerKind
  readonly notes: readonly NoteKey[]
}): Plan[] {
  const named = PLANS.filter((plan) => plan !== 'all')
  const own = planOfProgramme(insurer.id)
  const withNotes = plansWithNotes(insurer.notes)
  const sellsAny = sellsAnyPlan(insurer.kind)
  const possible = named.filter(
    (plan) => plan === own || withNotes.includes(plan) || (sellsAny && !PUBLIC_PLANS.includes(plan)),
  )
  return possible.length > 0 ? possible : named
}

/** What we know of a page and its reader that helps to choose the plan to show first. */
export interface PlanHints {
  /** The plan the reader chose in the options. */
  readonly mine?: Plan | undefined
  /** The plan that the site is for, where it serves only one. */
  readonly site?: Plan | undefined
  /** Whether this insurer sells every kind of plan, so that having no note on one is an answer in itself. */
  readonly sellsAny: boolean
}

/**
 * The plan to show first: the reader's own, then the site's, then the first that has notes.
 *
 * The reader's plan is passed over where it cannot be this insurer's (a job-based plan on Medicare's site).
 */
export function firstPlan(notes: readonly NoteKey[], hints: PlanHints): Plan {
  const plans = plansWithNotes(notes)
  const mayBe = (plan: Plan) => plans.includes(plan) || (hints.sellsAny && !PUBLIC_PLANS.includes(plan))
  if (hints.mine && mayBe(hints.mine)) return hints.mine
  if (hints.site && mayBe(hints.site)) return hints.site
  return plans[0] ?? 'all'
}

import type { Appeal, AppealPlan, ProgrammeAppeal } from '../guide-schema'
import type { Treatment } from '../vocabulary'
import type { TimeSpan } from './calendar-days'
import { type CountedFrom, countedFrom, type Deadline } from './deadline'
import type { NextFacts } from './next-facts'

/** A deadline of a step, and the entry that gives it. */
export interface StepDeadline {
  readonly entry: Appeal
  readonly rule: Pick<Deadline, 'n' | 'unit' | 'from' | 'upTo' | 'olderFigure'>
  readonly countedFrom: CountedFrom
}

/** How long the other side has to answer in one case, and the entry that says so. */
export interface StepDecision {
  readonly entry: Appeal
  readonly about: string
  readonly time: TimeSpan
}

/** One step of appealing, with everything that the guide says of it. */
export interface AppealStep {
  readonly id: string
  readonly name: string
  readonly decidedBy: string | null
  readonly deadline: StepDeadline | null
  readonly decisions: readonly StepDecision[]
  readonly amountAtStakeUsd: number | null
  /** The entry that leads the step, first, and the others on it. */
  readonly facts: readonly Appeal[]
  /** The same step as the public programme's own rules tell it. */
  readonly programme: readonly ProgrammeAppeal[]
}

/** Facts beside the steps, by what they help with. */
export const SIDE_SUBJECTS = [
  'before',
  'expedited',
  'first-decision',
  'overview',
  'parity',
  'formulary-exception',
  'step-therapy',
  'continuity',
  'out-of-network-claim',
  'help',
] as const
export type SideSubject = (typeof SIDE_SUBJECTS)[number]

/** The way to appeal under some kinds of plan. */
export interface AppealRoute {
  readonly steps: readonly AppealStep[]
  readonly beside: Readonly<Record<SideSubject, readonly Appeal[]>>
  /** What the public programme says beside its levels. */
  readonly programmeBeside: readonly ProgrammeAppeal[]
}

/** The `step` words that belong to one step, in the order of appealing, and the level a public programme gives it. */
const STEPS: readonly { readonly words: readonly string[]; readonly level: number | null }[] = [
  { words: ['internal-appeal', 'internal-appeal-decision'], level: null },
  { words: ['external-review'], level: null },
  { words: ['court'], level: null },
  { words: ['level-1', 'level-1-decision', 'deadlines', 'who'], level: 1 },
  { words: ['level-2'], level: 2 },
  { words: ['level-3'], level: 3 },
  { words: ['level-4'], level: 4 },
  { words: ['level-5'], level: 5 },
  { words: ['steps'], level: null },
  { words: ['clinical-appeal'], level: null },
  { words: ['decision-review'], level: null },
]
/** In fee-for-service Medicaid the hearing is the first step, and there is no other. */
const FEE_FOR_SERVICE_STEPS: typeof STEPS = [{ words: ['level-1', 'level-2'], level: 1 }]

/** The way to appeal under `plans`, for one treatment: the entries of the guide in the order of the steps. */
export function appealRoute(facts: NextFacts, plans: readonly AppealPlan[], treatment: Treatment): AppealRoute {
  const holds = ({ planType, treatments }: Appeal) =>
    planType.some((plan) => plan === 'all' || plans.includes(plan)) && (treatments?.includes(treatment) ?? true)
  const appeals = facts.appeals.filter(holds)
  const programme = facts.programmeAppeals.filter(({ plan, planType }) =>
    (planType ?? programmePlansOf(plan)).some((each) => plans.includes(each)),
  )
  const steps = plans.includes('medicaid-ffs') ? FEE_FOR_SERVICE_STEPS : STEPS
  return {
    steps: steps.flatMap(({ words, level }) => {
      const found = words.flatMap((word) => appeals.filter(({ step }) => step === word))
      const lead = found.find(({ name }) => name)
      return lead?.name ? [stepOf(lead, lead.name, found, programme, level, appeals), ...laterSteps(lead)] : []
    }),
    beside: Object.fromEntries(
      SIDE_SUBJECTS.map((subject) => [subject, appeals.filter(({ step }) => step === subject)]),
    ) as Record<SideSubject, Appeal[]>,
    programmeBeside: programme.filter(({ level }) => level === null),
  }
}

function stepOf(
  lead: Appeal,
  name: string,
  facts: readonly Appeal[],
  programme: readonly ProgrammeAppeal[],
  level: number | null,
  all: readonly Appeal[],
): AppealStep {
  const own = facts.find(({ deadline }) => deadline && !deadline.appliesTo)
  // The time to ask for a hearing stands with the appeal that comes before it.
  const before = lead.step === 'level-2' ? all.find(({ hearingDeadline }) => hearingDeadline) : undefined
  const rule = own?.deadline ?? before?.hearingDeadline ?? null
  return {
    id: lead.id,
    name,
    decidedBy: lead.decidedBy ?? null,
    deadline: rule && { entry: own ?? before ?? lead, rule, countedFrom: countedFrom(rule) },
    decisions: distinct(facts.flatMap(decisionsOf)),
    amountAtStakeUsd: facts.find(({ amountAtStakeUsd }) => amountAtStakeUsd !== undefined)?.amountAtStakeUsd ?? null,
    facts: [lead, ...facts.filter((entry) => entry !== lead)],
    programme: level === null ? [] : programme.filter((entry) => entry.level === level),
  }
}

/** The further steps that one entry tells of. */
function laterSteps(entry: Appeal): AppealStep[] {
  return (entry.furtherSteps ?? []).map(({ name, decidedBy, n, unit, from, decision }, at) => ({
    id: `${entry.id}-${at + 2}`,
    name,
    decidedBy,
    deadline: { entry, rule: { n, unit, from }, countedFrom: countedFrom({ from }) },
    decisions: decisionsOf({ ...entry, decision }).map((each) => ({ ...each, entry })),
    amountAtStakeUsd: null,
    facts: [entry],
    programme: [],
  }))
}

/** The rules of appeal that a public programme's plan stands for; Medicaid's entries say it themselves. */
function programmePlansOf(plan: ProgrammeAppeal['plan']): readonly AppealPlan[] {
  switch (plan) {
    case 'original-medicare':
    case 'medicare-advantage':
    case 'part-d':
      return [plan]
    case 'medicaid':
      return ['medicaid-managed-care', 'medicaid-ffs']
    default:
      return []
  }
}

/** Each case once: some entries repeat the clock of another. */
function distinct(decisions: readonly StepDecision[]): StepDecision[] {
  return decisions.filter(
    ({ about, time }, at) =>
      at ===
      decisions.findIndex((other) => other.about === about && other.time.n === time.n && other.time.unit === time.unit),
  )
}

const decisionsOf = (entry: Appeal): StepDecision[] =>
  entry.decision.map(({ case: about, n, unit }) => ({ entry, about, time: { n, unit } }))

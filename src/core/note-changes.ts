import type { Plan, State, Status, Treatment } from './vocabulary'

/** The parts of a note that readers see, as changes are told of them. */
export const NOTE_PARTS = [
  'status',
  'summary',
  'criteria',
  'approval',
  'codes',
  'caveats',
  'confidence',
  'sources',
  'checked',
] as const
export type NotePart = (typeof NOTE_PARTS)[number]

/** A note as one version held it: what it is about, its status, and a fingerprint of each other part. */
export interface NotePrint {
  readonly insurer: string
  readonly treatment: Treatment
  readonly plan: Plan
  readonly states?: readonly State[] | undefined
  readonly status: Status
  readonly parts: Readonly<Record<Exclude<NotePart, 'status'>, string>>
}

/** A note that is new, is gone, or reads otherwise than in the version before. */
export interface NoteChange {
  readonly kind: 'added' | 'changed' | 'removed'
  readonly insurer: string
  readonly treatment: Treatment
  readonly plan: Plan
  readonly states?: readonly State[] | undefined
  /** The status before; left out for a new note. */
  readonly from?: Status | undefined
  /** The status now; left out for a note that is gone. */
  readonly to?: Status | undefined
  /** What of it reads otherwise; left out for new notes and those that are gone. */
  readonly parts?: readonly NotePart[] | undefined
}

/** What changed between two versions: the content of `src/changes.json`. */
export interface Changes {
  readonly version: string
  /** The version before; null for the first. */
  readonly since: string | null
  readonly changes: readonly NoteChange[]
}

/** What became of the notes of an earlier version: new ones first, then changed ones, then those that are gone. */
export function noteChanges(before: readonly NotePrint[], now: readonly NotePrint[]): NoteChange[] {
  const old = new Map(before.map((print) => [keyOf(print), print]))
  const kept = new Set(now.map(keyOf))
  const added = now.filter((print) => !old.has(keyOf(print)))
  const changed = now.flatMap((print) => {
    const was = old.get(keyOf(print))
    const parts = was ? partsThatDiffer(was, print) : []
    return was && parts.length ? [{ was, print, parts }] : []
  })
  return [
    ...added.map((print) => ({ kind: 'added' as const, ...aboutOf(print), to: print.status })),
    ...changed.map(({ was, print, parts }) => ({
      kind: 'changed' as const,
      ...aboutOf(print),
      from: was.status,
      to: print.status,
      parts,
    })),
    ...before
      .filter((print) => !kept.has(keyOf(print)))
      .map((print) => ({ kind: 'removed' as const, ...aboutOf(print), from: print.status })),
  ]
}

/** That somebody read the sources again and found nothing new is no change to a reader, so `checked` alone counts for nothing. */
function partsThatDiffer(was: NotePrint, now: NotePrint): NotePart[] {
  const differing = NOTE_PARTS.filter((part) =>
    part === 'status' ? was.status !== now.status : was.parts[part] !== now.parts[part],
  )
  return differing.some((part) => part !== 'checked') ? differing : []
}

function aboutOf({ insurer, treatment, plan, states }: NotePrint) {
  return { insurer, treatment, plan, ...(states?.length && { states }) }
}

const keyOf = ({ insurer, treatment, plan, states = [] }: NotePrint) =>
  [insurer, treatment, plan, ...[...states].sort()].join(' ')

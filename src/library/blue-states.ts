import { type EntryStatus, entryStatuses } from '../core/entry-statuses'
import type { LookupEntry } from '../core/lookup'
import type { Settings } from '../core/settings'
import { STATES, type State, type Treatment } from '../core/vocabulary'
import type { OnePlan } from './filter'

/** A Blue company in a state, and its answers there. */
export interface LocalBlue {
  readonly entry: LookupEntry
  readonly answers: readonly EntryStatus[]
}

/** The Blue companies of each state, by name; a state without any has an empty list. */
export function bluesByState(
  entries: readonly LookupEntry[],
  treatments: readonly Treatment[],
  plan: OnePlan | null,
  mine: Settings['plan'],
): ReadonlyMap<State, readonly LocalBlue[]> {
  const licensees = entries.filter(({ kind }) => kind === 'licensee')
  const states = Object.keys(STATES) as State[]
  return new Map(
    states.map((state) => [
      state,
      licensees
        .filter((entry) => entry.states.includes(state))
        .map((entry) => ({ entry, answers: entryStatuses(entry, { treatments, plan: plan ?? mine }, { state }) })),
    ]),
  )
}

import type { NoteKey } from './answers'
import { PLANS, STATUSES, type State, TREATMENTS } from './vocabulary'

/**
 * Note keys as one short string, because the content script carries those of every insurer onto every page:
 * one digit in base 36 each for treatment, plan and status, then the states; notes are parted by spaces (`001 062TX,NY`).
 */
export function packNotes(notes: readonly NoteKey[]): string {
  return notes
    .map(
      ({ treatment, plan, status, states = [] }) =>
        TREATMENTS.indexOf(treatment).toString(36) +
        PLANS.indexOf(plan).toString(36) +
        STATUSES.indexOf(status).toString(36) +
        states.join(','),
    )
    .join(' ')
}

/** Note keys out of what {@link packNotes} made; a part that is none is left out. */
export function unpackNotes(packed: string): NoteKey[] {
  return packed.split(' ').flatMap((part) => {
    const treatment = TREATMENTS[Number.parseInt(part[0] ?? '', 36)]
    const plan = PLANS[Number.parseInt(part[1] ?? '', 36)]
    const status = STATUSES[Number.parseInt(part[2] ?? '', 36)]
    const states = part.slice(3) ? (part.slice(3).split(',') as State[]) : undefined
    return treatment && plan && status ? [{ treatment, plan, status, states }] : []
  })
}

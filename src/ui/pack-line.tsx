import { type PackNote, packAnswers } from '../core/packs/pack-notes'
import type { Plan, State, Treatment } from '../core/vocabulary'
import { PackTags } from './pack-answers'

/** What packs say of an insurer and a treatment, in short words, where only the lookup is at hand. */
export function PackLine(props: {
  readonly notes: readonly PackNote[] | undefined
  readonly treatment: Treatment
  readonly plan: Plan
  readonly state?: State | undefined
}) {
  const { notes = [], treatment, plan, state } = props
  return <PackTags answers={packAnswers(notes, treatment, { plan, state })} />
}

import { Component } from 'preact'
import type { PackNote } from '../core/packs/pack-notes'
import type { Plan } from '../core/vocabulary'
import { language, t } from '../ui/i18n'
import { PackLine } from '../ui/pack-line'
import { planName, stateName, treatmentName } from '../ui/words'
import { AnswerCell } from './answer-cell'
import type { LibraryRow } from './library-rows'
import { NoteLine } from './note-line'

/** Up to how many states are named in full. */
const NAMED_STATES = 2

interface InsurerRowProps {
  readonly row: LibraryRow
  /** What packs say of it. */
  readonly theirs?: readonly PackNote[] | undefined
  readonly today: string
  /** The plan that the table is filtered by, and that need not be said again. */
  readonly plan: Plan | null
  readonly isChosen: boolean
  /** Whether it can be chosen to compare: five are enough. */
  readonly isFull: boolean
  readonly onOpen: (id: string) => void
  readonly onChoose: (id: string) => void
}

/** One insurer: its name, which opens its notes, a box to choose it for comparing, and its answers. */
export class InsurerRow extends Component<InsurerRowProps> {
  #language = language()

  /** Rows are made anew at each letter typed; what they show seldom changes. */
  override shouldComponentUpdate(next: InsurerRowProps): boolean {
    return this.#language !== language() || !showsTheSame(this.props, next)
  }
  override render() {
    this.#language = language()
    return <Row {...this.props} />
  }
}

function Row(props: InsurerRowProps) {
  const { row, theirs, today, plan, isChosen, isFull, onOpen, onChoose } = props
  const { id, name } = row.entry
  const about = describe(row, plan, theirs)
  return (
    <tr class={`insurer-row ${isChosen ? 'chosen' : ''}`}>
      <th scope="row">
        <div class="who">
          <label class="choose">
            <input
              type="checkbox"
              data-compares={id}
              checked={isChosen}
              disabled={isFull && !isChosen}
              onChange={() => onChoose(id)}
            />
            <span class="visually-hidden">{t('side_choose', { insurer: name })}</span>
          </label>
          <span>
            <button type="button" class="open-notes" data-opens={id} onClick={() => onOpen(id)}>
              {name}
            </button>
            {about && <span class="about">{about}</span>}
          </span>
        </div>
      </th>
      {row.answers.map((answer) => (
        <td key={answer.treatment}>
          {/* On a narrow screen the columns have no head; there each answer says what it is about. */}
          <span class="cell-about">{treatmentName(answer.treatment, 'short')}</span>
          <span class="cell-answer">
            <AnswerCell insurer={id} answer={answer} isQuiet={!answer.isAsked} />
            {answer.note && <NoteLine note={answer.note} today={today} />}
            {theirs && <PackLine notes={theirs} treatment={answer.treatment} plan={answer.plan} />}
          </span>
        </td>
      ))}
    </tr>
  )
}

function showsTheSame(before: InsurerRowProps, now: InsurerRowProps): boolean {
  return (
    before.plan === now.plan &&
    before.isChosen === now.isChosen &&
    before.isFull === now.isFull &&
    before.onOpen === now.onOpen &&
    before.onChoose === now.onChoose &&
    before.today === now.today &&
    before.row.entry === now.row.entry &&
    before.theirs === now.theirs &&
    before.row.plan === now.row.plan &&
    before.row.answers.length === now.row.answers.length &&
    before.row.answers.every((answer, at) => {
      const other = now.row.answers[at]
      return (
        other?.note === answer.note &&
        other?.plan === answer.plan &&
        other?.treatment === answer.treatment &&
        other?.isAsked === answer.isAsked
      )
    })
  )
}

/** Where the insurer is, what its answers hold for, and what else there is: “Alabama · Through a job, or private”. */
function describe(row: LibraryRow, filteredBy: Plan | null, theirs: readonly PackNote[] = []): string {
  const { entry, plan, morePlans, statesOnTheirOwn } = row
  const { name, states, notes } = entry
  const shownPlan = plan && plan !== filteredBy && planName(plan)
  const places = states.length > NAMED_STATES ? states : states.map(stateName)
  return [
    places.join(', '),
    notes.length === 0 && t(theirs.length > 0 ? 'library_no_notes_of_ours' : 'library_no_notes'),
    // Medicaid's plan is Medicaid.
    shownPlan !== name && shownPlan,
    morePlans === 1 && t('library_more_plans_one'),
    morePlans > 1 && t('library_more_plans', { count: morePlans }),
    statesOnTheirOwn === 1 && t('library_more_states_one'),
    statesOnTheirOwn > 1 && t('library_more_states', { count: statesOnTheirOwn }),
  ]
    .filter(Boolean)
    .join(' · ')
}

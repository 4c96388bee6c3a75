import type { Plan } from '../core/vocabulary'
import { STATES } from '../core/vocabulary'
import { Glyph, toneClass } from '../ui/glyph'
import { t } from '../ui/i18n'
import { planName, statusWord, treatmentName } from '../ui/words'
import type { LibraryRow } from './library-rows'

/** Up to how many states are named in full. */
const NAMED_STATES = 2

/** One insurer: its name, which opens its notes, and its answers. */
export function InsurerRow(props: {
  readonly row: LibraryRow
  /** The plan that the table is filtered by, and that need not be said again. */
  readonly plan: Plan | null
  readonly onOpen: () => void
}) {
  const { row, plan, onOpen } = props
  const { id, name } = row.entry
  const about = describe(row, plan)
  return (
    <tr class="insurer-row">
      <th scope="row">
        <button type="button" class="open-notes" data-opens={id} onClick={onOpen}>
          {name}
        </button>
        {about && <span class="about">{about}</span>}
      </th>
      {row.answers.map(({ treatment, plan, status }) => (
        <td key={treatment}>
          {/* On a narrow screen the columns have no head; there each answer says what it is about. */}
          <span class="cell-about" aria-hidden="true">
            {treatmentName(treatment, 'short')}
          </span>
          <span
            class={`cell ${toneClass(status)}`}
            data-insurer={id}
            data-treatment={treatment}
            data-plan={plan}
            data-status={status}
          >
            <Glyph status={status} size="small" />
            {statusWord(status, 'short')}
          </span>
        </td>
      ))}
    </tr>
  )
}

/** Where the insurer is, what its answers hold for, and what else there is: “Alabama · Through a job, or private”. */
function describe(row: LibraryRow, filteredBy: Plan | null): string {
  const { entry, plan, morePlans, statesOnTheirOwn } = row
  const { name, states, notes } = entry
  const shownPlan = plan && plan !== filteredBy && planName(plan)
  const places = states.length > NAMED_STATES ? states : states.map((state) => STATES[state])
  return [
    places.join(', '),
    notes.length === 0 && t('library_no_notes'),
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

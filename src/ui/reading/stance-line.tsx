import type { Stance } from '../../core/policy-facts/policy-facts'
import type { PlacedStance, PlaceId } from '../../core/reading/page-reading'
import type { AnswerStatus } from '../../core/vocabulary'
import { Glyph, toneClass } from '../glyph'
import { stanceWord, treatmentName } from '../words'
import { GoButton } from './go-button'

/** The status whose sign and colour a page's statement borrows. */
const LOOK: Readonly<Record<Stance, AnswerStatus>> = {
  'covered-with-criteria': 'prior-authorization',
  'not-covered': 'not-covered',
  'not-stated': 'unknown',
}

/** What a page states of a treatment, in one line with its sign. */
export function StanceLine(props: {
  readonly stance: PlacedStance
  readonly isTreatmentNamed?: boolean
  readonly onGo: (place: PlaceId) => void
}) {
  const { stance, isTreatmentNamed = false, onGo } = props
  const look = LOOK[stance.stance]
  const place = (stance.quote ?? stance.criteria[0])?.place
  return (
    <div class={`stance-line ${toneClass(look)}`}>
      <Glyph status={look} size="small" />
      <p>
        {isTreatmentNamed && <span class="what">{treatmentName(stance.treatment, 'short')}</span>}
        <span class="status">{stanceWord(stance.stance)}</span>
      </p>
      {isTreatmentNamed && place !== undefined && (
        <GoButton place={place} what={treatmentName(stance.treatment)} onGo={onGo} />
      )}
    </div>
  )
}

import type { ComponentChildren } from 'preact'
import type { AnswerStatus, Plan, Treatment } from '../core/vocabulary'
import { Glyph, toneClass } from './glyph'
import { Icon } from './icon'
import { statusWord, treatmentName } from './words'

/** The answer for one treatment: a line that says it, and the note behind it. */
export function AnswerCard(props: {
  readonly insurer: string
  readonly treatment: Treatment
  readonly plan: Plan
  readonly status: AnswerStatus
  readonly isOpen: boolean
  /** Short words under the status. */
  readonly tags?: ComponentChildren
  readonly children: ComponentChildren
}) {
  const { insurer, treatment, plan, status, isOpen, tags, children } = props
  return (
    <details
      class={`answer ${toneClass(status)}`}
      data-insurer={insurer}
      data-treatment={treatment}
      data-plan={plan}
      data-status={status}
      open={isOpen}
    >
      <summary>
        <Glyph status={status} />
        <span>
          <span class="what">{treatmentName(treatment)}</span>
          <span class="status">{statusWord(status)}</span>
          {tags}
        </span>
        <span class="chevron">
          <Icon name="down" />
        </span>
      </summary>
      {children}
    </details>
  )
}

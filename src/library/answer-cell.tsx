import type { EntryStatus } from '../core/entry-statuses'
import { Glyph, toneClass } from '../ui/glyph'
import { statusWord } from '../ui/words'

/** One answer in a table: its sign, its colour and its word. */
export function AnswerCell(props: {
  readonly insurer: string
  readonly answer: Pick<EntryStatus, 'treatment' | 'plan' | 'status'>
  readonly size?: 'full' | 'short'
  /** Quiet where it is not what the reader asked for. */
  readonly isQuiet?: boolean
}) {
  const { insurer, answer, size = 'short', isQuiet = false } = props
  const { treatment, plan, status } = answer
  return (
    <span
      class={`cell ${toneClass(status)} ${isQuiet ? 'quiet' : ''}`}
      data-insurer={insurer}
      data-treatment={treatment}
      data-plan={plan}
      data-status={status}
    >
      <Glyph status={status} size="small" />
      {statusWord(status, size)}
    </span>
  )
}

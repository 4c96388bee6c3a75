import { type AnswerStatus, STATUSES } from '../core/vocabulary'
import { Glyph, toneClass } from '../ui/glyph'
import { t } from '../ui/i18n'
import { statusWord } from '../ui/words'

const ANSWERS: readonly AnswerStatus[] = [...STATUSES, 'unknown']

/** What each sign in the table stands for, in full words and with how many insurers have it: pressing one asks for it. */
export function StatusFilter(props: {
  readonly chosen: readonly AnswerStatus[]
  readonly counts: ReadonlyMap<AnswerStatus, number>
  readonly onChoose: (statuses: readonly AnswerStatus[]) => void
}) {
  const { chosen, counts, onChoose } = props
  const toggle = (status: AnswerStatus) =>
    onChoose(chosen.includes(status) ? chosen.filter((each) => each !== status) : [...chosen, status])
  return (
    <fieldset class="key">
      <legend>{t('library_key')}</legend>
      <div class="key-signs">
        {ANSWERS.map((status) => (
          <button
            key={status}
            type="button"
            class={`sign ${toneClass(status)}`}
            data-asks-status={status}
            aria-pressed={chosen.includes(status)}
            onClick={() => toggle(status)}
          >
            <Glyph status={status} size="small" />
            <span>{statusWord(status)}</span>
            <span class="number">{counts.get(status) ?? 0}</span>
          </button>
        ))}
      </div>
    </fieldset>
  )
}

import type { LetterKind } from '../../core/next/next-views'
import { ofPage, t } from '../i18n'
import { Said } from '../said'
import { DateField } from './date-field'
import { DENIAL } from './kept'
import { answerKey, BLANKS, criteriaForLetter, LONG_BLANKS } from './letter-parts'
import type { NextAbout } from './next-about'

/** The blanks of a letter as fields, and one for each thing that the insurer asks for. */
export function LetterForm({ kind, about }: { kind: LetterKind; about: NextAbout }) {
  const { name, today, kept, onKept } = about
  const criteria = criteriaForLetter(about)
  const isOurs = about.note?.criteria.includes(criteria[0] ?? '') ?? false
  const fill = (blank: string, words: string) => onKept({ blanks: { ...kept.blanks, [blank]: words } })
  return (
    <form class="letter-form no-print" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      {kind === 'appeal' && (
        <DateField
          id="next-letter-date"
          label={t('next_denial_date')}
          value={kept.dates[DENIAL] ?? ''}
          today={today}
          onDate={(date) => onKept({ dates: { ...kept.dates, [DENIAL]: date } })}
        />
      )}
      {BLANKS[kind].map((blank) => {
        const field = {
          id: `next-blank-${blank}`,
          value: kept.blanks[blank] ?? '',
          spellcheck: false,
        }
        return (
          <div key={blank} class="field">
            <label for={field.id}>{t(`next_blank_${blank}`)}</label>
            {LONG_BLANKS.includes(blank) ? (
              <textarea {...field} rows={3} onInput={({ currentTarget }) => fill(blank, currentTarget.value)} />
            ) : (
              <input {...field} type="text" onInput={({ currentTarget }) => fill(blank, currentTarget.value)} />
            )}
          </div>
        )
      })}
      {kind === 'appeal' && (
        <label class="check-line">
          <input
            type="checkbox"
            checked={kept.isUrgent}
            onChange={({ currentTarget }) => onKept({ isUrgent: currentTarget.checked })}
          />
          <span>{t('next_letter_is_urgent')}</span>
        </label>
      )}
      {criteria.length > 0 && (
        <fieldset>
          <legend>{t('next_letter_criteria', { insurer: name })}</legend>
          {criteria.map((criterion, at) => (
            <div key={criterion} class="field">
              <label for={`next-criterion-${at}`}>
                {isOurs ? <Said text={criterion} /> : <span lang={ofPage(about.said?.lang)}>{criterion}</span>}
              </label>
              <input
                id={`next-criterion-${at}`}
                type="text"
                spellcheck={false}
                value={kept.blanks[answerKey(criterion)] ?? ''}
                onInput={({ currentTarget }) => fill(answerKey(criterion), currentTarget.value)}
              />
            </div>
          ))}
        </fieldset>
      )}
    </form>
  )
}

import { isDay } from '../../core/next/calendar-days'
import { t } from '../i18n'

/** A field for the date on a letter. It says so when the day is still to come. */
export function DateField(props: {
  readonly id: string
  readonly label: string
  /** Tells it from its like to a screen reader. */
  readonly step?: string
  readonly help?: string
  readonly value: string
  readonly today: string
  readonly onDate: (date: string) => void
}) {
  const { id, label, step, help, value, today, onDate } = props
  const isAhead = isDay(value) && value > today
  return (
    <div class="date-field">
      <label for={id}>
        {label}
        {step && <span class="visually-hidden">{t('next_later_date_of', { step })}</span>}
      </label>
      <input
        id={id}
        type="date"
        value={value}
        aria-describedby={`${id}-help`}
        onInput={({ currentTarget }) => onDate(currentTarget.value)}
      />
      <p class="soft" id={`${id}-help`} role="status">
        {isAhead ? t('next_date_ahead') : help}
      </p>
    </div>
  )
}

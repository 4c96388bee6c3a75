import { isDay } from '../../core/next/calendar-days'
import { t } from '../i18n'

/** A field for the date on a letter. It says so when the day is still to come. */
export function DateField(props: {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly value: string
  readonly today: string
  readonly onDate: (date: string) => void
}) {
  const { id, label, help, value, today, onDate } = props
  const isAhead = isDay(value) && value > today
  return (
    <div class="date-field">
      <label for={id}>{label}</label>
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

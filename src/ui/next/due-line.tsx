import type { StepDeadline } from '../../core/next/appeal-route'
import type { CountedDeadline } from '../../core/next/deadline'
import { t } from '../i18n'
import { Icon } from '../icon'
import { daysLeftWord, dayWord } from './next-words'

/** The day to act by, how far off it is, and what may make it earlier. */
export function DueLine({ rule, counted }: { rule: StepDeadline['rule']; counted: CountedDeadline }) {
  const { date, actBy, weekday, daysLeft } = counted
  const isOver = daysLeft < 0
  return (
    <div class={`due ${isOver ? 'is-over' : ''}`}>
      <Icon name="clock" />
      <div>
        <p>
          <b>{t(isOver ? 'next_due_was' : 'next_due', { date: dayWord(actBy) })}</b> {daysLeftWord(daysLeft)}
        </p>
        {weekday && !isOver && <p>{t('next_due_weekend', { date: dayWord(weekday) })}</p>}
        {actBy !== date && <p>{t('next_due_older', { figure: rule.olderFigure ?? '', date: dayWord(date) })}</p>}
        {rule.upTo && <p>{t('next_due_up_to')}</p>}
        {isOver && <p>{t('next_due_over')}</p>}
      </div>
    </div>
  )
}

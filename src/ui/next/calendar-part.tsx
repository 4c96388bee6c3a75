import { calendarFile } from '../../core/next/calendar-file'
import { CopyButton } from '../copy-button'
import { say, t } from '../i18n'
import { Icon } from '../icon'
import { Said } from '../said'
import { treatmentName } from '../words'
import type { CountedStep } from './calendar-days-of'
import type { NextAbout } from './next-about'
import { dayWord, timeWord } from './next-words'

/** The dates as a file for the reader's own calendar. It names no drug and no insurer unless they want it to. */
export function CalendarPart({ days, about }: { days: readonly CountedStep[]; about: NextAbout }) {
  const { name, treatment, kept, onKept } = about
  const isNamed = kept.areNamesInCalendar
  const text = calendarFile(
    days.map(({ step: { name: stepName, deadline }, place, actBy }) => ({
      id: `last-day-${place}`,
      date: actBy,
      title: isNamed
        ? t('next_calendar_title_named', { insurer: name, drug: treatmentName(treatment, 'short') })
        : t('next_calendar_title'),
      text: [
        ...(isNamed ? [`${say(stepName)}.`] : []),
        ...(deadline ? [t('next_rule_time', { time: timeWord(deadline.rule), from: say(deadline.rule.from) })] : []),
        t('next_calendar_check'),
      ].join('\n'),
    })),
    new Date(),
  )
  return (
    <section class="part calendar">
      <h2>{t('next_calendar')}</h2>
      {days.length === 0 ? (
        <p class="soft">{t('next_calendar_none')}</p>
      ) : (
        <>
          <ul class="points quiet">
            {days.map(({ step, actBy }) => (
              <li key={step.id}>
                <span>
                  <b>{dayWord(actBy)}</b> <Said text={step.name} />
                </span>
              </li>
            ))}
          </ul>
          <p class="soft">{t(isNamed ? 'next_calendar_named' : 'next_calendar_neutral')}</p>
          <label class="check-line">
            <input
              type="checkbox"
              checked={isNamed}
              onChange={({ currentTarget }) => onKept({ areNamesInCalendar: currentTarget.checked })}
            />
            <span>{t('next_calendar_name')}</span>
          </label>
          <a
            class="button primary download"
            download="dates.ics"
            href={`data:text/calendar;charset=utf-8,${encodeURIComponent(text)}`}
          >
            <Icon name="save" size={16} /> {t('next_calendar_save')}
          </a>
          <details class="folded">
            <summary>{t('next_calendar_text')}</summary>
            <p class="soft">{t('next_calendar_text_help')}</p>
            <CopyButton text={text} label={t('next_calendar_copy')} copied={t('next_copied')} />
            <pre class="file-text">{text}</pre>
          </details>
        </>
      )}
    </section>
  )
}

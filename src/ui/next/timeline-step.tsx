import type { AppealStep } from '../../core/next/appeal-route'
import { countDeadline } from '../../core/next/deadline'
import { t } from '../i18n'
import { confidenceWord, dateWord } from '../words'
import { DateField } from './date-field'
import { DueLine } from './due-line'
import { FactText } from './fact-text'
import { dollarWord, timeWord } from './next-words'
import { ProgrammeText } from './programme-text'

/** One step: its last day, the rule behind it, who decides and how fast, and what all that rests on. */
export function TimelineStep(props: {
  readonly step: AppealStep
  readonly letterDate: string
  readonly today: string
  readonly onDate: (date: string) => void
}) {
  const { step, letterDate, today, onDate } = props
  const { id, name, decidedBy, deadline, decisions, amountAtStakeUsd, facts, programme } = step
  const [lead] = facts
  const counted = deadline && countDeadline(deadline.rule, letterDate, today)
  const cites = [...new Set(facts.flatMap((fact) => fact.cites))]
  return (
    <li class={`step ${counted && counted.daysLeft < 0 ? 'is-over' : ''}`} data-step={id}>
      <h4>{name}</h4>
      {deadline?.countedFrom === 'later' && (
        <DateField
          id={`next-date-${id}`}
          label={t('next_later_date')}
          help={t('next_later_date_help')}
          value={letterDate}
          today={today}
          onDate={onDate}
        />
      )}
      {deadline && counted && <DueLine rule={deadline.rule} counted={counted} />}
      <dl class="facts">
        <dt>{t('next_rule')}</dt>
        <dd>
          {deadline
            ? t(deadline.rule.upTo ? 'next_rule_up_to' : 'next_rule_time', {
                time: timeWord(deadline.rule),
                from: deadline.rule.from,
              })
            : t('next_rule_none')}
        </dd>
        {decidedBy && (
          <>
            <dt>{t('next_decided_by')}</dt>
            <dd>{decidedBy}</dd>
          </>
        )}
        <dt>{t('next_decided_in')}</dt>
        <dd>
          {decisions.length > 0
            ? decisions.map((each) => (
                <span key={each.case} class="case">
                  {t('next_decided_case', { case: each.case, time: timeWord(each) })}
                </span>
              ))
            : t('next_decided_unknown')}
        </dd>
        {amountAtStakeUsd !== null && (
          <>
            <dt>{t('next_at_stake')}</dt>
            <dd>{t('next_at_stake_least', { sum: dollarWord(amountAtStakeUsd) })}</dd>
          </>
        )}
        {cites.length > 0 && (
          <>
            <dt>{t('next_law')}</dt>
            <dd>{cites.join('; ')}</dd>
          </>
        )}
        {lead && (
          <>
            <dt>{t('next_how_sure')}</dt>
            <dd>
              {[...new Set(facts.map((fact) => confidenceWord(fact.confidence)))].join(' ')}{' '}
              {t('note_checked', { date: dateWord(lead.checked) })}
            </dd>
          </>
        )}
      </dl>
      <details class="folded">
        <summary>{t('next_step_more')}</summary>
        {facts.map((fact) => (
          <FactText key={fact.id} fact={fact} />
        ))}
        {programme.map((entry) => (
          <ProgrammeText key={entry.name} entry={entry} />
        ))}
      </details>
    </li>
  )
}

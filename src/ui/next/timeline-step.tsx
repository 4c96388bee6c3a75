import type { AppealStep } from '../../core/next/appeal-route'
import { countDeadline } from '../../core/next/deadline'
import { say, t } from '../i18n'
import { Said } from '../said'
import { DateField } from './date-field'
import { DueLine } from './due-line'
import { Evidence } from './evidence'
import { FactText } from './fact-text'
import { dollarWord, timeWord } from './next-words'
import { ProgrammeText } from './programme-text'

/** One step: its last day, the rule behind it, who decides and how fast, and what all that rests on. */
export function TimelineStep(props: {
  readonly step: AppealStep
  readonly level: 3 | 4
  readonly letterDate: string
  readonly today: string
  readonly onDate: (date: string) => void
}) {
  const { step, level, letterDate, today, onDate } = props
  const { id, name, decidedBy, deadline, decisions, amountAtStakeUsd, facts, programme } = step
  const Heading = `h${level}` as const
  const counted = deadline && countDeadline(deadline.rule, letterDate, today)
  // What the lines above rest on: the entry that gives the time, and those that say how fast.
  const [lead, ...others] = facts
  const said = [...new Set([deadline?.entry ?? lead, ...decisions.map(({ entry }) => entry)])].filter(
    (entry) => !!entry,
  )
  const caveats = [...new Set(said.flatMap((entry) => entry.caveats))]
  const isMore = others.length > 0 || programme.length > 0
  return (
    <li class={`appeal-step ${counted && counted.daysLeft < 0 ? 'is-over' : ''}`} data-step={id}>
      <Heading>
        <Said text={name} />
      </Heading>
      {lead && (
        <p>
          <Said text={lead.statement} />
        </p>
      )}
      {deadline?.countedFrom === 'later' && (
        <DateField
          id={`next-date-${id}`}
          label={t('next_later_date')}
          step={say(name)}
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
                from: say(deadline.rule.from),
              })
            : t('next_rule_none')}
        </dd>
        {decidedBy && (
          <>
            <dt>{t('next_decided_by')}</dt>
            <dd>
              <Said text={decidedBy} />
            </dd>
          </>
        )}
        <dt>{t('next_decided_in')}</dt>
        <dd>
          {decisions.length > 0
            ? decisions.map(({ about, time }) => (
                <span key={about} class="case">
                  {t('next_decided_case', { case: say(about), time: timeWord(time) })}
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
      </dl>
      {caveats.length > 0 && (
        <ul class="points quiet">
          {caveats.map((caveat) => (
            <li key={caveat}>
              <Said text={caveat} />
            </li>
          ))}
        </ul>
      )}
      {said.map((entry) => (
        <Evidence key={entry.id} {...entry} />
      ))}
      {isMore && (
        <details class="folded">
          <summary>{t('next_step_more')}</summary>
          {others.map((fact) => (
            <FactText key={fact.id} fact={fact} />
          ))}
          {programme.map((entry) => (
            <ProgrammeText key={entry.name} entry={entry} />
          ))}
        </details>
      )}
    </li>
  )
}

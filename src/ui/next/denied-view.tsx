import { appealRoute, SIDE_SUBJECTS, type SideSubject } from '../../core/next/appeal-route'
import { membershipsOf, routesOf } from '../../core/next/membership'
import { factsById } from '../../core/next/next-facts'
import { LETTERS, type NextViewName } from '../../core/next/next-views'
import { t } from '../i18n'
import { calendarDays } from './calendar-days-of'
import { CalendarPart } from './calendar-part'
import { DateField } from './date-field'
import { FactText } from './fact-text'
import { FactsFolded } from './facts-folded'
import { DENIAL } from './kept'
import type { NextAbout } from './next-about'
import { dayWord, membershipWord, sideTitle } from './next-words'
import { ProgrammeText } from './programme-text'
import { Timeline } from './timeline'
import { ViewRows } from './view-rows'

/** What stands beside the steps in full; the rest is folded away. */
const IN_FULL: readonly SideSubject[] = ['expedited', 'before', 'help']

/** If they say no: the steps with their dates, a calendar file, the letters, and where to turn. */
export function DeniedView({ about, onView }: { about: NextAbout; onView: (view: NextViewName) => void }) {
  const { facts, plan, treatment, today, kept, onKept } = about
  const memberships = membershipsOf(plan)
  const membership = memberships.includes(kept.membership) ? kept.membership : 'unsure'
  const routes = routesOf(plan, membership).map((each) => ({
    ...each,
    ...appealRoute(facts, each.plans, treatment),
  }))
  const onDate = (step: string, date: string) => onKept({ dates: { ...kept.dates, [step]: date } })
  const days = calendarDays(routes, kept.dates, today)
  const [first] = days
  // The same for every route of the plan, or near enough to be said once.
  const beside = (subject: SideSubject) => {
    const ofRoutes = routes.length > 0 ? routes : [appealRoute(facts, [], treatment)]
    return [...new Set(ofRoutes.flatMap((each) => each.beside[subject]))]
  }
  // What the public programmes say beside their levels is on going on with a treatment.
  const programme = [...new Set(routes.flatMap((each) => each.programmeBeside))]
  return (
    <>
      <p class="lead">{t('next_denied_lead')}</p>
      {plan === 'medigap' && factsById(facts, ['gl-medigap']).map((fact) => <FactText key={fact.id} fact={fact} />)}

      {routes.length === 0 ? (
        <p class="notice">{t('next_denied_choose_plan')}</p>
      ) : (
        <section class="part">
          <h2>{t('next_timeline')}</h2>
          <DateField
            id="next-denial-date"
            label={t('next_denial_date')}
            help={t('next_denial_date_help')}
            value={kept.dates[DENIAL] ?? ''}
            today={today}
            onDate={(date) => onDate(DENIAL, date)}
          />
          {memberships.length > 0 && (
            <div class="field">
              <label for="next-membership">{t(plan === 'medicaid' ? 'next_member_medicaid' : 'next_member_job')}</label>
              <select
                id="next-membership"
                value={membership}
                onChange={({ currentTarget }) =>
                  onKept({ membership: memberships.find((each) => each === currentTarget.value) ?? 'unsure' })
                }
              >
                {memberships.map((each) => (
                  <option key={each} value={each}>
                    {membershipWord(each)}
                  </option>
                ))}
              </select>
            </div>
          )}
          <FactsFolded title={sideTitle('overview')} facts={beside('overview')} />
          {routes.map((each) => (
            <div key={each.plans.join()}>
              {each.membership && <h3 class="route-name">{membershipWord(each.membership)}</h3>}
              <Timeline
                steps={each.steps}
                level={each.membership ? 4 : 3}
                dates={kept.dates}
                today={today}
                onDate={onDate}
              />
            </div>
          ))}
          <p class="soft">{t(unknownsKey(plan))}</p>
        </section>
      )}
      <p class="visually-hidden" role="status">
        {first && t('next_counted', { count: days.length, date: dayWord(first.actBy) })}
      </p>
      {routes.length > 0 && <CalendarPart days={days} about={about} />}

      <section class="part">
        <h2>{t('next_letters')}</h2>
        <ViewRows views={LETTERS} onView={onView} />
      </section>

      {IN_FULL.map((subject) => {
        const found = beside(subject)
        return found.length === 0 ? null : (
          <section key={subject} class="part">
            <h2>{sideTitle(subject)}</h2>
            {found.map((fact) => (
              <FactText key={fact.id} fact={fact} />
            ))}
          </section>
        )
      })}
      <section class="part">
        <h2>{t('next_other_roads')}</h2>
        {SIDE_SUBJECTS.filter((subject) => subject !== 'overview' && !IN_FULL.includes(subject)).map((subject) => (
          <FactsFolded key={subject} title={sideTitle(subject)} facts={beside(subject)}>
            {subject === 'continuity' && programme.map((entry) => <ProgrammeText key={entry.name} entry={entry} />)}
          </FactsFolded>
        ))}
      </section>
    </>
  )
}

/** What we cannot know of the reader's own case, as a text to say so. */
function unknownsKey(plan: NextAbout['plan']) {
  if (plan === 'medicaid') return 'next_unknown_state'
  return plan === 'commercial' || plan === 'marketplace' ? 'next_unknown_own' : 'next_unknown_letter'
}

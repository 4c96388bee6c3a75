import type { PageReading, PlacedStance, PlaceId } from '../../core/reading/page-reading'
import { TREATMENTS, type Treatment } from '../../core/vocabulary'
import { type MessageKey, ofPage } from '../i18n'
import { treatmentName } from '../words'
import { PageFacts } from './page-facts'
import { PageStance } from './page-stance'
import { StanceLine } from './stance-line'
import { useWords } from './use-words'

/**
 * “This page says”: what was read of the page, in short. On a page of ours without answers, `isAlone` gives what the
 * page says of each treatment in full here.
 */
export function PageSays(props: {
  readonly reading: PageReading
  readonly today: string
  readonly treatments?: readonly Treatment[]
  readonly isAlone?: boolean
  readonly onGo: (place: PlaceId) => void
}) {
  const t = useWords()
  const { reading, today, treatments = TREATMENTS, isAlone = false, onGo } = props
  const stated = reading.stances.filter(saysSomething)
  const stances = stated.filter(({ treatment }) => treatments.includes(treatment))
  const lack = reading.state === 'done' && stated.length === 0 ? t(lackOf(reading)) : null
  return (
    <section class="aside card-box page-says">
      <h2>{t('page_says')}</h2>
      {reading.title && (
        <p class="page-title" lang={ofPage(reading.lang)}>
          {reading.title}
        </p>
      )}
      <p class="page-state" role="status">
        {reading.state === 'reading' && t('page_reading')}
        {reading.state === 'given-up' && t('page_given_up')}
      </p>
      {lack && <p class="page-lack">{lack}</p>}
      {!isAlone &&
        stances.map((stance) => <StanceLine key={stance.treatment} stance={stance} onGo={onGo} isTreatmentNamed />)}
      <PageFacts reading={reading} today={today} onGo={onGo} />
      {isAlone &&
        stances.map((stance) => (
          <div key={stance.treatment} class="page-alone">
            <h3>{treatmentName(stance.treatment)}</h3>
            <PageStance stance={stance} lang={ofPage(reading.lang)} onGo={onGo} />
          </div>
        ))}
      {stances.length > 0 && <p class="soft">{t('page_other_plan_any')}</p>}
    </section>
  )
}

/** Whether a page says anything of a treatment that can be shown. */
export function saysSomething({ stance, criteria }: PlacedStance): boolean {
  return stance !== 'not-stated' || criteria.length > 0
}

/** What a page that was read to its end lacks. */
function lackOf({ terms }: PageReading): MessageKey {
  if (terms.some(({ kind }) => kind === 'treatment')) return 'page_states_none'
  return terms.some(({ kind }) => kind === 'code') ? 'page_names_none' : 'page_mentions_none'
}

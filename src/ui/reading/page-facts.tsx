import type { PageReading, PlacedFact, PlaceId } from '../../core/reading/page-reading'
import { t } from '../i18n'
import { dateWord } from '../words'
import { GoButton } from './go-button'

/** What a page says of itself: its policy number and its dates, each with the way to its words. */
export function PageFacts(props: {
  readonly reading: PageReading
  readonly today: string
  readonly onGo: (place: PlaceId) => void
}) {
  const { today, onGo } = props
  const { policyNumber, effective, lastReview, nextReview } = props.reading
  const isToCome = effective !== null && effective.value > today
  const facts = [
    ...row(t('page_policy_number'), policyNumber, (number) => number),
    ...row(t(isToCome ? 'page_effective_from' : 'page_effective'), effective, dateWord),
    ...row(t('page_last_review'), lastReview, dateWord),
    ...row(t('page_next_review'), nextReview, dateWord),
  ]
  if (facts.length === 0) return null
  return (
    <dl class="page-facts">
      {facts.map(({ label, words, place }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span>{words}</span>
            <GoButton place={place} what={label} onGo={onGo} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A fact in words under its label; nothing where the page does not give it. */
function row(label: string, fact: PlacedFact | null, say: (value: string) => string) {
  return fact ? [{ label, words: say(fact.value), place: fact.place }] : []
}

import type { ComponentChildren } from 'preact'
import type { PlacedStance, PlaceId } from '../../core/reading/page-reading'
import { speaksOfSuicide } from '../../core/treatment-words'
import { CrisisLine } from '../crisis-line'
import { treatmentName } from '../words'
import { GoButton } from './go-button'
import { PageCriteria } from './page-criteria'
import { StanceLine } from './stance-line'
import { useWords } from './use-words'

/** What a page states of one treatment, in its own words: the sentence, and what it asks for. */
export function PageStance(props: {
  readonly stance: PlacedStance
  readonly lang: string | undefined
  /** Whether the crisis line stands beside this already. */
  readonly isCrisisSaid?: boolean
  readonly onGo: (place: PlaceId) => void
  /** What stands between the sentence and what it asks for. */
  readonly children?: ComponentChildren
}) {
  const t = useWords()
  const { stance, lang, isCrisisSaid = false, onGo, children } = props
  const { quote, criteria } = stance
  const isCrisisNear = speaksOfSuicide([quote, ...criteria].map((words) => words?.text ?? '').join(' '))
  return (
    <>
      <StanceLine stance={stance} onGo={onGo} />
      {quote && (
        <>
          <blockquote class="page-quote" lang={lang}>
            <p>“{quote.text}”</p>
          </blockquote>
          <GoButton place={quote.place} what={treatmentName(stance.treatment)} onGo={onGo} />
        </>
      )}
      {children}
      {criteria.length > 0 && (
        <>
          <h4>{t('page_asks')}</h4>
          <PageCriteria criteria={criteria} lang={lang} onGo={onGo} />
        </>
      )}
      {isCrisisNear && !isCrisisSaid && <CrisisLine />}
    </>
  )
}

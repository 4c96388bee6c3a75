import type { Comparison } from '../../core/compare/compare-note'
import type { PlacedStance, PlaceId } from '../../core/reading/page-reading'
import { ComparisonBox } from './comparison-box'
import { PageStance } from './page-stance'
import { useWords } from './use-words'

/** The page's word on one treatment beside our note: what it says, and how the two stand to each other. */
export function PageWord(props: {
  readonly stance: PlacedStance
  readonly comparison: Comparison
  readonly insurer: string
  readonly lang: string | undefined
  readonly isCrisisSaid: boolean
  readonly onGo: (place: PlaceId) => void
}) {
  const t = useWords()
  const { stance, comparison, insurer, lang, isCrisisSaid, onGo } = props
  return (
    <div class="page-word">
      <h3>{t('page_says')}</h3>
      <PageStance stance={stance} lang={lang} isCrisisSaid={isCrisisSaid} onGo={onGo}>
        <ComparisonBox comparison={comparison} insurer={insurer} />
      </PageStance>
    </div>
  )
}

import type { Comparison } from '../../core/compare/compare-note'
import { useWords } from './use-words'

/** Short words beside an answer where the page it stands on is newer, or says otherwise. */
export function ComparisonTags({ comparison }: { comparison: Comparison }) {
  const t = useWords()
  const isNewer = comparison.result === 'page-newer'
  const saysOtherwise = comparison.result === 'differs' || (isNewer && !comparison.agrees)
  if (!isNewer && !saysOtherwise) return null
  return (
    <span class="tags">
      {isNewer && <span class="tag">{t('compare_tag_newer')}</span>}
      {saysOtherwise && <span class="tag tag-differs">{t('compare_tag_differs')}</span>}
    </span>
  )
}

import type { NextFacts } from '../../core/next/next-facts'
import { t } from '../i18n'
import { ClaimCard } from './claim-card'

/** What the article says, claim by claim in its own order, checked. */
export function ArticleView({ claims }: { claims: NextFacts['claims'] }) {
  const inOrder = [...claims].sort((a, b) => Number(a.articleClaim) - Number(b.articleClaim))
  return (
    <>
      <p class="lead">{t('next_article_lead', { count: claims.length })}</p>
      {inOrder.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} level={2} />
      ))}
    </>
  )
}

import type { ArticleClaim } from '../../core/guide-schema'
import { t } from '../i18n'
import { Said } from '../said'
import { FactText } from './fact-text'
import { VerdictSign } from './verdict-sign'

/** One claim of the article: whether it holds, why, and what to say instead. */
export function ClaimCard({ claim, level }: { claim: ArticleClaim; level: 2 | 4 }) {
  const Heading = `h${level}` as const
  return (
    <article class="claim card">
      <VerdictSign verdict={claim.verdict} />
      <Heading class="claim-words">
        “<Said text={claim.claim} />”
      </Heading>
      <FactText fact={claim}>
        <p>
          <Said text={claim.why} />
        </p>
        <p class="instead">
          <b>{t('next_claim_instead')}</b> <Said text={claim.sayInstead} />
        </p>
      </FactText>
    </article>
  )
}

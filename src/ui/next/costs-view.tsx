import { costsFor } from '../../core/next/costs-for'
import { t } from '../i18n'
import { ClaimCard } from './claim-card'
import { CostText } from './cost-text'
import type { NextAbout } from './next-about'
import { topicTitle } from './next-words'

/** What the treatment costs, and who helps to pay, by subject. */
export function CostsView({ about }: { about: NextAbout }) {
  const { facts, treatment, plan } = about
  return (
    <>
      <p class="lead">{t('next_costs_lead')}</p>
      {costsFor(facts, treatment, plan).map(({ topic, costs, claims }) => (
        <section key={topic} class="part">
          <h2>{topicTitle(topic)}</h2>
          {claims.length > 0 && (
            <>
              <h3>{t('next_article_says')}</h3>
              {claims.map((claim) => (
                <ClaimCard key={claim.id} claim={claim} level={4} />
              ))}
            </>
          )}
          {costs.map((each) => (
            <CostText key={each.cost.id} {...each} plan={plan} />
          ))}
        </section>
      ))}
    </>
  )
}

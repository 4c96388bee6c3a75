import type { SaidOnPage } from '../../core/next/said-on-page'
import { t } from '../i18n'
import { dateWord } from '../words'

/** Where words of the insurer's page stand: its title, policy number and date, as far as it gives them. */
export function saidWhere({ title, policyNumber, effective }: SaidOnPage): string {
  return [
    title ? t('next_said_title', { title }) : t('next_said_no_title'),
    policyNumber && `${t('page_policy_number')}: ${policyNumber}`,
    effective ? `${t('page_effective')}: ${dateWord(effective)}` : t('source_undated'),
  ]
    .filter(Boolean)
    .join(' · ')
}

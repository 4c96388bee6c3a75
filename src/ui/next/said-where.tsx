import type { SaidOnPage } from '../../core/next/said-on-page'
import { Filled } from '../filled'
import { ofPage, t } from '../i18n'
import { dateWord } from '../words'

/** Where words of the insurer's page stand, as plain text: its title, policy number and date, as far as it gives them. */
export function saidWhere(said: SaidOnPage): string {
  const { title } = said
  return [title ? t('next_said_title', { title }) : t('next_said_no_title'), ...numberAndDate(said)].join(' · ')
}

/** The same on a page of ours, with the title in its own language. */
export function SaidWhere({ said }: { said: SaidOnPage }) {
  const { title, lang } = said
  return (
    <p class="soft">
      {title ? (
        <Filled of="next_said_title" values={{ title: <span lang={ofPage(lang)}>{title}</span> }} />
      ) : (
        t('next_said_no_title')
      )}
      {` · ${numberAndDate(said).join(' · ')}`}
    </p>
  )
}

function numberAndDate({ policyNumber, effective }: SaidOnPage): string[] {
  return [
    policyNumber ? `${t('page_policy_number')}: ${policyNumber}` : '',
    effective ? `${t('page_effective')}: ${dateWord(effective)}` : t('source_undated'),
  ].filter(Boolean)
}

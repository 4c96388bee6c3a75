import { t } from './i18n'

/** The Suicide & Crisis Lifeline; stands wherever suicidal thoughts are mentioned. */
export function CrisisLine() {
  return <p class="crisis">{t('crisis')}</p>
}

import { type Settings, treatmentsToShow } from '../core/settings'
import type { Treatment } from '../core/vocabulary'
import { t } from '../ui/i18n'
import { treatmentName } from '../ui/words'
import { Menu } from './menu'

/** The menu of treatments, where the reader wants to see more than one. */
export function TreatmentMenu(props: {
  readonly settings: Pick<Settings, 'treatments'>
  readonly value: Treatment | null
  readonly onChoose: (treatment: Treatment | null) => void
}) {
  const offered = treatmentsToShow(props.settings)
  if (offered.length < 2) return null
  return (
    <Menu
      id="treatment"
      label={t('library_treatment')}
      none={t('library_any_treatment')}
      value={props.value}
      choices={offered.map((treatment) => [treatment, treatmentName(treatment, 'short')])}
      onChoose={props.onChoose}
    />
  )
}

import { resetSettings } from '../platform/settings'
import { t } from '../ui/i18n'
import { AskFirst } from './ask-first'

/** Puts every setting back to its default, after asking. */
export function ResetSettings() {
  return (
    <AskFirst
      id="reset"
      title={t('options_reset_title')}
      help={t('options_reset_help')}
      button={t('options_reset')}
      question={t('options_reset_ask')}
      yes={t('options_reset_yes')}
      no={t('options_reset_no')}
      done={t('options_reset_done')}
      onYes={resetSettings}
    />
  )
}

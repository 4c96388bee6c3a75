import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { resetSettings } from '../platform/settings'
import { t } from '../ui/i18n'

/** Puts every setting back to its default, after asking. */
export function ResetSettings() {
  const [isAsking, setAsking] = useState<boolean | null>(null)
  const [outcome, setOutcome] = useState<'' | 'done' | 'failed'>('')
  const questionId = useId()
  const no = useRef<HTMLButtonElement>(null)
  const reset = useRef<HTMLButtonElement>(null)
  // Into the question, and back out of it; at first nobody was asked, and the focus stays where it is.
  useEffect(() => {
    if (isAsking !== null) (isAsking ? no : reset).current?.focus()
  }, [isAsking])

  const resetAll = async () => {
    setAsking(false)
    try {
      await resetSettings()
      setOutcome('done')
    } catch (error) {
      console.warn('Coverage Notes could not reset its settings', error)
      setOutcome('failed')
    }
  }
  return (
    <div class="file-action">
      {isAsking ? (
        // biome-ignore lint/a11y/useSemanticElements: a question with two buttons, not a form's group of fields
        <div
          class="ask"
          role="group"
          aria-labelledby={questionId}
          onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}
        >
          <p id={questionId}>{t('options_reset_ask')}</p>
          <button ref={no} type="button" class="button" onClick={() => setAsking(false)}>
            {t('options_reset_no')}
          </button>
          <button type="button" id="reset-yes" class="button danger" onClick={() => void resetAll()}>
            {t('options_reset_yes')}
          </button>
        </div>
      ) : (
        <>
          <div>
            <h3 class="setting-label">{t('options_reset_title')}</h3>
            <p class="setting-help" id="reset-help">
              {t('options_reset_help')}
            </p>
          </div>
          <button
            ref={reset}
            type="button"
            id="reset"
            class="button"
            aria-describedby="reset-help"
            onClick={() => {
              setOutcome('')
              setAsking(true)
            }}
          >
            {t('options_reset')}
          </button>
        </>
      )}
      <p role="status" class={outcome === 'failed' ? 'outcome is-error' : 'outcome'}>
        {outcome === 'done' && t('options_reset_done')}
        {outcome === 'failed' && t('options_save_failed')}
      </p>
    </div>
  )
}

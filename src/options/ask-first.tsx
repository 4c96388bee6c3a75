import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { t } from '../ui/i18n'

/** Something that cannot be undone, behind a button and a question; the focus goes into the question and back out of it. */
export function AskFirst(props: {
  /** The id of the button; the one that says yes has it too, with `-yes`. */
  readonly id: string
  readonly title: string
  readonly help: string
  readonly button: string
  readonly question: string
  readonly yes: string
  readonly no: string
  readonly done: string
  readonly failed?: string
  readonly onYes: () => Promise<void>
}) {
  const { id, title, help, button, question, yes, no, done, failed = t('options_save_failed'), onYes } = props
  const [isAsking, setAsking] = useState<boolean | null>(null)
  const [outcome, setOutcome] = useState<'' | 'done' | 'failed'>('')
  const questionId = useId()
  const refusing = useRef<HTMLButtonElement>(null)
  const asking = useRef<HTMLButtonElement>(null)
  // At first nobody was asked, and the focus stays where it is.
  useEffect(() => {
    if (isAsking !== null) (isAsking ? refusing : asking).current?.focus()
  }, [isAsking])

  const doIt = async () => {
    setAsking(false)
    try {
      await onYes()
      setOutcome('done')
    } catch (error) {
      console.warn('Coverage Notes could not change what it has stored', error)
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
          <p id={questionId}>{question}</p>
          <button ref={refusing} type="button" class="button" onClick={() => setAsking(false)}>
            {no}
          </button>
          <button type="button" id={`${id}-yes`} class="button danger" onClick={() => void doIt()}>
            {yes}
          </button>
        </div>
      ) : (
        <>
          <div>
            <h3 class="setting-label">{title}</h3>
            <p class="setting-help" id={`${id}-help`}>
              {help}
            </p>
          </div>
          <button
            ref={asking}
            type="button"
            id={id}
            class="button"
            aria-describedby={`${id}-help`}
            onClick={() => {
              setOutcome('')
              setAsking(true)
            }}
          >
            {button}
          </button>
        </>
      )}
      <p role="status" class={outcome === 'failed' ? 'outcome is-error' : 'outcome'}>
        {outcome === 'done' && done}
        {outcome === 'failed' && failed}
      </p>
    </div>
  )
}

import { useEffect, useRef } from 'preact/hooks'
import { Filled } from '../ui/filled'
import { ofPage, say, t } from '../ui/i18n'
import { ExplanationText } from '../ui/reading/explanation-text'
import { MarkedWord } from '../ui/reading/marked-word'
import { useExplanations } from '../ui/reading/use-explanations'
import { Said } from '../ui/said'

/** The term that a tip explains, and how the page writes it. */
export interface TipWords {
  readonly term: string
  readonly text: string
}

/** What a marked word means, in a small frame beside it. `onHeight` hears how tall that is, in CSS pixels. */
export function Tip({ words, onHeight }: { words: TipWords; onHeight: (px: number) => void }) {
  const { term, text } = words
  const explanations = useExplanations()
  const box = useRef<HTMLElement>(null)
  // The page waits for the height each time that it asks, though it may be the same as before.
  useEffect(() => {
    const { current } = box
    if (!current) return
    const observer = new ResizeObserver(() => onHeight(Math.ceil(current.getBoundingClientRect().height)))
    observer.observe(current)
    return () => observer.disconnect()
  }, [explanations.state, words])

  if (explanations.state === 'loading') return null
  const explanation = explanations.state === 'ready' ? explanations.file[term] : undefined
  const isWrittenOtherwise = explanation && say(explanation.term).toLowerCase() !== text.toLowerCase()
  const isSpanish = explanation?.spanish.some((form) => form.toLowerCase() === text.toLowerCase())
  const written = <span lang={ofPage(isSpanish ? 'es' : null)}>{text}</span>
  return (
    <main class="tip" ref={box}>
      <h1>
        {explanation ? (
          <MarkedWord kind={explanation.kind}>
            <Said text={explanation.term} />
          </MarkedWord>
        ) : (
          written
        )}
      </h1>
      {isWrittenOtherwise && (
        <p class="soft">
          <Filled of="tip_written" values={{ text: written }} />
        </p>
      )}
      {explanation ? <ExplanationText explanation={explanation} isShort /> : <p>{t('explanation_failed')}</p>}
    </main>
  )
}

import { useEffect, useRef } from 'preact/hooks'
import { t } from '../ui/i18n'
import { ExplanationText } from '../ui/reading/explanation-text'
import { MarkedWord } from '../ui/reading/marked-word'
import { useExplanations } from '../ui/reading/use-explanations'

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
  const isWrittenOtherwise = explanation && explanation.term.toLowerCase() !== text.toLowerCase()
  return (
    <main class="tip" ref={box}>
      <h1>{explanation ? <MarkedWord kind={explanation.kind}>{explanation.term}</MarkedWord> : text}</h1>
      {isWrittenOtherwise && <p class="soft">{t('tip_written', { text })}</p>}
      {explanation ? <ExplanationText explanation={explanation} isShort /> : <p>{t('explanation_failed')}</p>}
    </main>
  )
}

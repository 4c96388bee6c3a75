import { useEffect, useId, useRef } from 'preact/hooks'
import type { Explanation } from '../../core/explanations'
import type { TermOnPage } from '../../core/reading/page-reading'
import { t } from '../i18n'
import { Said } from '../said'
import { ExplanationText } from './explanation-text'
import { MarkedWord } from './marked-word'
import { MentionList } from './mention-list'
import { useWords } from './use-words'

/** One term that stands on the page: its name and how often, and on opening what it means and where it stands. */
export function TermItem(props: {
  readonly term: TermOnPage
  readonly explanation: Explanation | undefined
  readonly lang: string | undefined
  readonly isOpen: boolean
  readonly at: number
  /** The reader's choice on the page that called for this term; a new object for each. */
  readonly call: object | null
  readonly onToggle: () => void
  readonly onAt: (at: number) => void
}) {
  const { term, explanation, lang, isOpen, at, call, onToggle, onAt } = props
  const words = useWords()
  const id = useId()
  const item = useRef<HTMLLIElement>(null)
  const answered = useRef<object | null>(null)
  useEffect(() => {
    if (!call || !isOpen || call === answered.current) return
    answered.current = call
    // A mention that is not listed cannot come into view, so its term does.
    if (at < 0) item.current?.scrollIntoView()
  }, [call, isOpen])
  const isEnded = explanation?.code?.status === 'ended' || explanation?.code?.status === 'replaced'
  return (
    <li class={isOpen ? 'term is-open' : 'term'} ref={item}>
      <button
        type="button"
        class="chip"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
      >
        <MarkedWord kind={term.kind}>
          {explanation ? (
            <Said text={explanation.term} />
          ) : (
            <span lang={lang}>{term.mentions[0]?.text ?? term.term}</span>
          )}
        </MarkedWord>
        {isEnded && !isOpen && <span class="ended">{t('code_ended_no_date')}</span>}
        <span class="count" aria-hidden="true">
          {term.count}
        </span>
        <span class="visually-hidden">
          , {words(term.count === 1 ? 'on_page_once' : 'on_page_times', { count: term.count })}
        </span>
      </button>
      {isOpen && (
        <div class="term-body" id={id}>
          {explanation ? <ExplanationText explanation={explanation} /> : <p class="soft">{t('explanation_failed')}</p>}
          <MentionList term={term} lang={lang} at={at} onAt={onAt} />
        </div>
      )}
    </li>
  )
}

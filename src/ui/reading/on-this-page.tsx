import { useEffect, useState } from 'preact/hooks'
import { MARK_KINDS } from '../../core/mentions/mention'
import type { PageReading, PlaceId, TermOnPage } from '../../core/reading/page-reading'
import { ofPage } from '../i18n'
import { indexOfPlace } from './mention-list'
import { TermGroup } from './term-group'
import { TermItem } from './term-item'
import { useExplanations } from './use-explanations'
import { useWords } from './use-words'

/** The mark that the reader chose on the page; a new object each time, so that choosing one again shows it again. */
export interface ReaderAt {
  readonly place: PlaceId
  /** The term there, for a place that is not among the listed mentions. */
  readonly term?: string
}

/** “On this page”: the terms that stand on it by kind, what each means, and every place where it stands. */
export function OnThisPage(props: {
  readonly reading: PageReading
  readonly at?: ReaderAt | null
  readonly onGo: (place: PlaceId) => void
}) {
  const t = useWords()
  const { reading, at = null, onGo } = props
  const { terms, lang } = reading
  const explanations = useExplanations()
  const [open, setOpen] = useState<string | null>(null)
  const [place, setPlace] = useState<PlaceId | null>(null)
  useEffect(() => {
    const chosen = at && terms.find((term) => isAt(term, at))
    if (!chosen) return
    setOpen(chosen.term)
    setPlace(at.place)
  }, [at])

  if (terms.length === 0 || explanations.state === 'loading') return null
  const item = (term: TermOnPage) => (
    <TermItem
      key={term.term}
      term={term}
      explanation={explanations.state === 'ready' ? explanations.file[term.term] : undefined}
      lang={ofPage(lang)}
      isOpen={term.term === open}
      at={place === null ? -1 : indexOfPlace(term, place)}
      call={at && isAt(term, at) ? at : null}
      onToggle={() => {
        setOpen(term.term === open ? null : term.term)
        setPlace(null)
      }}
      onAt={(index) => {
        const chosen = term.mentions[index]
        if (!chosen) return
        setPlace(chosen.place)
        onGo(chosen.place)
      }}
    />
  )
  return (
    <section class="aside on-page">
      <h2>{t('on_page')}</h2>
      <p class="soft">{t('on_page_help')}</p>
      {explanations.state === 'failed' && (
        <p class="soft">
          {t('explanation_failed')}{' '}
          <button type="button" class="link-button" onClick={explanations.tryAgain}>
            {t('panel_try_again')}
          </button>
        </p>
      )}
      {MARK_KINDS.map((kind) => {
        const ofKind = terms.filter((term) => term.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <TermGroup key={kind} kind={kind} terms={ofKind} open={open}>
            {item}
          </TermGroup>
        )
      })}
    </section>
  )
}

const isAt = (term: TermOnPage, at: ReaderAt) => term.term === at.term || indexOfPlace(term, at.place) >= 0

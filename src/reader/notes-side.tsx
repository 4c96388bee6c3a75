import { useEffect, useRef } from 'preact/hooks'
import { today } from '../core/dates'
import type { PageReading, PlaceId } from '../core/reading/page-reading'
import type { Settings } from '../core/settings'
import { Footer } from '../ui/footer'
import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import { LoadedInsurer } from '../ui/loaded-insurer'
import { OnThisPage } from '../ui/reading/on-this-page'
import { PageSays } from '../ui/reading/page-says'
import { IsDocument } from '../ui/reading/use-words'
import { ChooseInsurer } from './choose-insurer'

/** What stands beside the document: our notes on its insurer, and what the document says. */
export function NotesSide(props: {
  readonly insurer: string | null
  readonly site?: string | undefined
  readonly settings: Settings
  readonly reading: PageReading | null
  /** Whether the insurer was chosen here, and may be chosen anew. */
  readonly isChosen: boolean
  readonly onGo: (place: PlaceId) => void
  readonly onInsurer: (insurer: string | null) => void
  readonly onClose: () => void
}) {
  const { insurer, site, settings, reading, isChosen, onGo, onInsurer, onClose } = props
  const fromDocument = { reading, onGo }
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // As a sheet they lie over the pages, so the reader goes on in them.
    const isSheet = close.current && getComputedStyle(close.current.parentElement ?? close.current).position === 'fixed'
    if (isSheet) close.current?.focus()
  }, [])
  return (
    <aside class="side" aria-label={t('reader_notes')} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <button
        ref={close}
        type="button"
        class="icon-button side-close"
        aria-label={t('reader_notes_hide')}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
      <IsDocument.Provider value={true}>
        <div class="side-content">
          {isChosen && insurer && (
            <button type="button" class="link-button" onClick={() => onInsurer(null)}>
              {t('reader_which_change')}
            </button>
          )}
          {insurer ? (
            <LoadedInsurer
              key={insurer}
              insurer={insurer}
              settings={settings}
              site={site}
              onInsurer={onInsurer}
              {...fromDocument}
            />
          ) : (
            <>
              <ChooseInsurer onInsurer={onInsurer} />
              {reading && (
                <>
                  <PageSays reading={reading} today={today()} treatments={settings.treatments} onGo={onGo} isAlone />
                  <OnThisPage reading={reading} onGo={onGo} />
                </>
              )}
            </>
          )}
          <Footer />
        </div>
      </IsDocument.Provider>
    </aside>
  )
}

import { today } from '../core/dates'
import type { PageReading, PlaceId } from '../core/reading/page-reading'
import type { Settings } from '../core/settings'
import type { Treatment } from '../core/vocabulary'
import type { HandedOver } from '../platform/session'
import { t } from './i18n'
import { InsurerNotes } from './insurer-notes'
import type { ReaderAt } from './reading/on-this-page'
import { useNotes } from './use-notes'

/** An insurer's notes, or what became of them: still loading, or a file that could not be read. */
export function LoadedInsurer(props: {
  readonly insurer: string
  readonly settings: Settings
  readonly site?: string | undefined
  readonly about?: Treatment | null | undefined
  readonly reading?: PageReading | null | undefined
  readonly onGo?: ((place: PlaceId) => void) | undefined
  readonly at?: ReaderAt | null | undefined
  readonly onInsurer: (id: string) => void
  readonly onOwnTab?: ((handed: HandedOver) => void) | undefined
}) {
  const loaded = useNotes(props.insurer)
  if (loaded.state === 'loading') return <p class="soft visually-hidden">{t('loading')}</p>
  if (loaded.state === 'failed') {
    return (
      <section class="failed" role="alert">
        <h1 tabIndex={-1}>{t('panel_failed')}</h1>
        <p>{t('panel_failed_help')}</p>
        <button type="button" class="button" onClick={loaded.tryAgain}>
          {t('panel_try_again')}
        </button>
      </section>
    )
  }
  return <InsurerNotes {...props} key={props.insurer} file={loaded.file} today={today()} />
}

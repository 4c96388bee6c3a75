import { useEffect, useRef, useState } from 'preact/hooks'
import type { PageReading } from '../core/reading/page-reading'
import { tellBackground } from '../platform/messages'
import type { TabState } from '../platform/tab-state'
import { Footer } from '../ui/footer'
import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import { LoadedInsurer } from '../ui/loaded-insurer'
import { useSettings } from '../ui/use-settings'
import { menuItems } from './menu-items'
import type { PageLink } from './page-link'
import { PanelMenu } from './panel-menu'
import { isTabRead, TabNotice } from './tab-notice'
import { Tip } from './tip'
import { type Place, usePage } from './use-page'
import { whenKeysAreUp } from './when-keys-are-up'

/**
 * The panel: an insurer's notes, and what the page says that it stands on. Framed as a tip it is only an explanation.
 * As the browser's own side panel it stands beside a `tab`, which may be nobody's page or one that cannot be read.
 */
export function PanelPage({ link, tab }: { link: PageLink | null; tab?: TabState | undefined }) {
  const read = useSettings()
  const {
    place,
    read: pageRead,
    at,
    tip,
    focusCalls,
    setSide,
    go,
  } = usePage(link, () => (tab ? placeOfTab(tab, link) : placeOfAddress()))
  const [visited, setVisited] = useState<string | null>(null)
  const isFocusWanted = useRef(false)

  const giveFocus = () => {
    const heading = document.querySelector<HTMLElement>('h1:not([hidden] h1)')
    if (heading && isFocusWanted.current) {
      isFocusWanted.current = false
      heading.focus()
    }
  }
  useEffect(() => {
    // The focus may be asked for before there is anything to give it to.
    const rendered = new MutationObserver(giveFocus)
    rendered.observe(document.body, { childList: true, subtree: true })
    return () => rendered.disconnect()
  }, [])
  useEffect(() => {
    if (focusCalls === 0) return
    isFocusWanted.current = true
    giveFocus()
  }, [focusCalls])
  const close = () => whenKeysAreUp(() => link?.tell({ type: 'close' }))
  useEffect(() => {
    if (tab) return
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && close()
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [link])

  const visit = (insurer: string | null) => {
    setVisited(insurer === place?.insurer ? null : insurer)
    isFocusWanted.current = true
    scrollTo(0, 0)
  }
  if (!read) return null
  if (link && tip) return <Tip words={tip} onHeight={(px) => link.tell({ type: 'height', px })} />
  if (link && !place) return null
  const { settings } = read
  const shown = visited ?? place?.insurer ?? null
  const isRead = tab?.kind === 'insurer' ? isTabRead(tab, settings) : link !== null

  return (
    <>
      <header class="bar">
        <b>
          <Icon name="mark" />
          {t('extension_name')}
        </b>
        <PanelMenu items={menuItems(link, place, shown, settings, setSide, read.managed)} />
        {link && !tab && (
          <button type="button" class="icon-button" aria-label={t('panel_close')} onClick={close}>
            <Icon name="close" />
          </button>
        )}
      </header>
      <main class="panel">
        {visited && visited !== place?.insurer && place && (
          <button type="button" class="link-button back" onClick={() => visit(null)}>
            <Icon name="left" size={14} /> {t('back')}
          </button>
        )}
        {tab?.kind === 'insurer' && !visited && <TabNotice tab={tab} settings={settings} managed={read.managed} />}
        {shown ? (
          <LoadedInsurer
            key={shown}
            insurer={shown}
            settings={settings}
            site={visited ? undefined : place?.site}
            about={visited ? null : place?.about}
            reading={visited || !isRead ? null : (pageRead?.reading ?? NOTHING_READ)}
            at={visited ? null : at}
            onGo={link ? go : undefined}
            onInsurer={visit}
            onOwnTab={(handed) => void tellBackground('open-page', { page: 'next', ...handed })}
          />
        ) : (
          <>
            <h1 tabIndex={-1}>{t(tab ? 'popup_unknown_page' : 'panel_no_insurer')}</h1>
            <p>{t(tab ? 'side_unknown_help' : 'panel_no_insurer_help')}</p>
            {tab?.kind === 'unknown' && tab.areSitesWithheld && <p>{t('side_withheld_some')}</p>}
          </>
        )}
        <Footer />
      </main>
    </>
  )
}

/** What the panel shows of the page before anything has been read. */
const NOTHING_READ: PageReading = {
  state: 'reading',
  title: '',
  terms: [],
  policyNumber: null,
  effective: null,
  lastReview: null,
  nextReview: null,
  stances: [],
}

/** `?insurer=aetna` shows one insurer without a page, for tests and for typing by hand. */
function placeOfAddress(): Place | null {
  const insurer = new URLSearchParams(location.search).get('insurer')
  return insurer ? { insurer, about: null } : null
}

/** Where the side panel stands before the page says it, or where it cannot: the answer that a page is about is opened once. */
function placeOfTab(tab: TabState, link: PageLink | null): Place | null {
  return tab.kind === 'insurer' && !link ? { insurer: tab.insurer, site: tab.site, about: null } : null
}

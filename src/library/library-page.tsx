import { useEffect, useRef, useState } from 'preact/hooks'
import { openOwnPage } from '../platform/own-pages'
import { Footer } from '../ui/footer'
import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import { LoadedInsurer } from '../ui/loaded-insurer'
import { PageBar } from '../ui/page-bar'
import { useSettings } from '../ui/use-settings'
import type { Filter } from './library-rows'
import { Matrix } from './matrix'
import { PrintButton } from './print-button'
import { useOpenedInsurer } from './use-opened-insurer'

/** All insurers at a glance, or one of them in full. */
export function LibraryPage() {
  const settings = useSettings()?.settings
  const { insurer, open, close } = useOpenedInsurer()
  // Kept here, so that the table is as it was when the reader comes back to it.
  const [filter, setFilter] = useState<Filter>({ typed: '', plan: null })
  const page = useRef<HTMLElement>(null)
  const left = useRef<LeftTable | null>(null)
  useFocusOnChange(page, insurer, left)
  const openFromTable = (id: string) => {
    // Now, because the page is shorter once the notes are on it, and the browser scrolls up by itself.
    left.current = { insurer: id, scrolledTo: scrollY }
    open(id)
  }
  if (!settings) return null
  return (
    <>
      <PageBar here="library" />
      <main ref={page} class="library">
        {insurer ? (
          <article class="reading">
            <div class="reading-bar">
              <button type="button" class="link-button back" onClick={close}>
                <Icon name="left" size={14} /> {t('library_back')}
              </button>
              <PrintButton />
            </div>
            <LoadedInsurer
              key={insurer}
              insurer={insurer}
              settings={settings}
              onInsurer={open}
              onOwnTab={(handed) => void openOwnPage('next', handed)}
            />
            <Footer />
          </article>
        ) : (
          <>
            <Matrix
              settings={settings}
              filter={filter}
              onFilter={(change) => setFilter((before) => ({ ...before, ...change }))}
              onInsurer={openFromTable}
            />
            <Footer />
          </>
        )}
      </main>
    </>
  )
}

/** Where the reader was in the table. */
interface LeftTable {
  readonly insurer: string
  readonly scrolledTo: number
}

/** Gives the focus to the heading of an insurer that was opened, and on the way back to the insurer it was opened from. */
function useFocusOnChange(
  page: { readonly current: HTMLElement | null },
  insurer: string | null,
  left: { readonly current: LeftTable | null },
) {
  const before = useRef<string | null>(null)
  useEffect(() => {
    const cameFrom = before.current
    before.current = insurer
    if (insurer === null) {
      if (cameFrom === null) return
      if (left.current) scrollTo(0, left.current.scrolledTo)
      const opened = left.current?.insurer ?? cameFrom
      page.current?.querySelector<HTMLElement>(`[data-opens="${opened}"]`)?.focus({ preventScroll: true })
      return
    }
    scrollTo(0, 0)
    // The notes come a moment later than the page around them.
    const focusHeading = () => {
      const heading = page.current?.querySelector<HTMLElement>('h1')
      heading?.focus()
      return Boolean(heading)
    }
    if (focusHeading()) return
    const rendered = new MutationObserver(() => focusHeading() && rendered.disconnect())
    if (page.current) rendered.observe(page.current, { childList: true, subtree: true })
    return () => rendered.disconnect()
  }, [insurer, page, left])
}

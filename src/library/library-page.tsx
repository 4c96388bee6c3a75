import { useEffect, useRef, useState } from 'preact/hooks'
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
  useFocusOnChange(page, insurer)
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
            <LoadedInsurer key={insurer} insurer={insurer} settings={settings} onInsurer={open} />
          </article>
        ) : (
          <Matrix settings={settings} filter={filter} onFilter={setFilter} onInsurer={open} />
        )}
        <Footer />
      </main>
    </>
  )
}

/** Gives the focus to the heading of an insurer that was opened, and on the way back to the insurer it was opened from. */
function useFocusOnChange(page: { readonly current: HTMLElement | null }, insurer: string | null) {
  const left = useRef<{ readonly insurer: string; readonly scrolledTo: number } | null>(null)
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
    if (cameFrom === null) left.current = { insurer, scrolledTo: scrollY }
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
  }, [insurer, page])
}

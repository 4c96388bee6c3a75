import lookup from 'built:lookup'
import { useCallback, useRef, useState } from 'preact/hooks'
import { today } from '../core/dates'
import { openOwnPage } from '../platform/own-pages'
import { Footer } from '../ui/footer'
import { t } from '../ui/i18n'
import { LoadedInsurer } from '../ui/loaded-insurer'
import { PageBar } from '../ui/page-bar'
import { useSettings } from '../ui/use-settings'
import { BlueMap } from './blue-map'
import { ChangesPage } from './changes-page'
import { CompareBar } from './compare-bar'
import { ComparePage } from './compare-page'
import { MOST_COMPARED } from './compared'
import { type Filter, NO_FILTER } from './filter'
import { Matrix } from './matrix'
import { PrintHead } from './print-head'
import { type LeftTable, useFocusOnChange } from './use-focus-on-change'
import { useUnfoldedPrint } from './use-unfolded-print'
import { useViews } from './use-views'
import { BackBar, ViewLinks } from './view-links'

/** All insurers at a glance, by state or side by side, what changed, or one of them in full. */
export function LibraryPage() {
  const settings = useSettings()?.settings
  const { view, open, toTable } = useViews()
  // Kept here, so that the table is as it was when the reader comes back to it.
  const [filter, setFilter] = useState<Filter>(NO_FILTER)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [day] = useState(() => today())
  const page = useRef<HTMLElement>(null)
  const left = useRef<LeftTable | null>(null)
  useFocusOnChange(page, view, left)
  useUnfoldedPrint()
  const onFilter = useCallback((change: Partial<Filter>) => setFilter((before) => ({ ...before, ...change })), [])
  const onChoose = useCallback(
    (id: string) =>
      setChosen((before) =>
        before.includes(id) ? before.filter((each) => each !== id) : [...before, id].slice(0, MOST_COMPARED),
      ),
    [],
  )
  const openInsurer = useCallback((insurer: string) => open({ page: 'insurer', insurer }), [open])
  // Now, because the page is shorter once the notes are on it, and the browser scrolls up by itself.
  const leaveTable = useCallback((from: string) => {
    left.current = { from, scrolledTo: scrollY }
  }, [])
  const openFromTable = useCallback(
    (insurer: string) => {
      leaveTable(`[data-opens="${insurer}"]`)
      openInsurer(insurer)
    },
    [leaveTable, openInsurer],
  )
  if (!settings) return null

  const bar = <ViewLinks here={view.page} onView={open} onTable={toTable} />
  return (
    <>
      <PageBar here="library" />
      <main ref={page} class={`library library-${view.page}`}>
        <PrintHead today={day} filter={view.page === 'insurer' || view.page === 'changes' ? null : filter} />
        {view.page === 'insurer' && (
          <article class="reading">
            <BackBar onTable={toTable} />
            <LoadedInsurer
              key={view.insurer}
              insurer={view.insurer}
              settings={settings}
              onInsurer={openInsurer}
              onOwnTab={(handed) => void openOwnPage('next', handed)}
            />
          </article>
        )}
        {view.page === 'compare' && (
          <>
            <BackBar onTable={toTable} />
            <Head title={t('side_title')} sub={t('side_sub')} />
            <ComparePage
              settings={settings}
              today={day}
              filter={filter}
              chosen={chosen}
              onFilter={onFilter}
              onInsurer={openInsurer}
              onChoose={onChoose}
            />
          </>
        )}
        {view.page === 'map' && (
          <>
            <Head title={t('map_title')} sub={t('map_sub')} />
            {bar}
            <BlueMap
              settings={settings}
              filter={filter}
              onFilter={onFilter}
              onInsurer={openInsurer}
              onTable={toTable}
            />
          </>
        )}
        {view.page === 'changes' && (
          <>
            <Head title={t('changes_title')} sub={t('changes_sub')} />
            {bar}
            <ChangesPage onInsurer={openInsurer} />
          </>
        )}
        {view.page === 'table' && (
          <>
            <Head title={t('library_title')} sub={t('library_sub', { count: lookup.length })} />
            {bar}
            <Matrix
              settings={settings}
              today={day}
              filter={filter}
              chosen={chosen}
              onFilter={onFilter}
              onInsurer={openFromTable}
              onChoose={onChoose}
            />
            <CompareBar
              chosen={chosen}
              onRemove={onChoose}
              onClear={() => setChosen([])}
              onCompare={() => {
                leaveTable('#compare')
                open({ page: 'compare' })
              }}
            />
          </>
        )}
        <Footer />
      </main>
    </>
  )
}

function Head({ title, sub }: { title: string; sub: string }) {
  return (
    <header class="library-head">
      <h1 tabIndex={-1}>{title}</h1>
      <p>{sub}</p>
    </header>
  )
}

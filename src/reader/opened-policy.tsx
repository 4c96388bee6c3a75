import { useCallback, useMemo, useState } from 'preact/hooks'
import type { Settings } from '../core/settings'
import { recognizeAddress } from '../platform/known-sites'
import { t } from '../ui/i18n'
import { FindBar } from './find-bar'
import { NotesSide } from './notes-side'
import { marksOfFound, marksOfMentions, type Place, placeOf, wantedMentions } from './page-marks'
import { PagesView } from './pages-view'
import type { PolicyState } from './policy-state'
import { PrintDialog } from './print-dialog'
import { ReadingLine } from './reading-line'
import { Toolbar } from './toolbar'
import { useFind } from './use-find'
import { useReaderKeys } from './use-reader-keys'
import { useReading } from './use-reading'
import type { Zoom } from './zoom'

/** Wider than this, the notes have room beside the pages from the start (reader.css). */
const WIDE = '(min-width: 56rem)'

/** A document on show: its pages with marks, the tools above them, and our notes beside them. */
export function OpenedPolicy(props: {
  readonly policy: Extract<PolicyState, { kind: 'open' }>
  readonly insurer: string | null
  readonly settings: Settings
  readonly onInsurer: (insurer: string | null) => void
  readonly onFile: (file: File) => void
}) {
  const { policy, insurer, settings, onInsurer, onFile } = props
  const { pdf, name, source } = policy
  const { reading, pagesRead } = useReading(pdf, name)
  const [page, setPage] = useState(0)
  const [scale, setScale] = useState(0)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const [target, setTarget] = useState<Place | null>(null)
  const [isFinding, setFinding] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  const [areNotesShown, showNotes] = useState(() => matchMedia(WIDE).matches)
  const go = useCallback((place: Place) => {
    setTarget(place)
    // On a narrow screen the notes lie over the pages.
    if (!matchMedia(WIDE).matches) showNotes(false)
  }, [])
  const finding = useFind(reading?.blocks ?? NO_BLOCKS, reading?.isDone ?? false, go)
  const marks = useMemo(
    () => marksOfMentions(wantedMentions(reading?.document.mentions ?? [], settings), reading?.blocks ?? []),
    [reading, settings],
  )
  const found = useMemo(() => marksOfFound(isFinding ? finding.found : []), [isFinding, finding.found])
  const hideNotes = () => {
    showNotes(false)
    document.querySelector<HTMLElement>('.notes-button')?.focus()
  }
  const goToPage = (number: number) => setTarget({ page: number, ranges: [] })
  const goToQuote = (place: number) => {
    const quote = reading?.placed.quotes[place]
    const block = reading?.blocks.find((each) => each === quote?.block)
    const there = quote && block && placeOf(block, quote.start, quote.end)
    if (!there) return
    go(there)
    // The button that led here may be gone with the notes.
    document.querySelector<HTMLElement>('.pages')?.focus({ preventScroll: true })
  }
  const find = () => {
    setFinding(true)
    document.querySelector<HTMLInputElement>('#find')?.select()
  }
  useReaderKeys({ onFind: find, onPrint: () => setPrinting(true) })

  return (
    <div class={areNotesShown ? 'opened has-notes' : 'opened'}>
      <header class="tools">
        {/* The insurer's name is the heading where it is shown. */}
        {!(areNotesShown && insurer) && <h1 class="visually-hidden">{name}</h1>}
        <Toolbar
          pdf={pdf}
          name={name}
          source={source}
          page={page}
          zoom={zoom}
          scale={scale}
          isFinding={isFinding}
          areNotesShown={areNotesShown}
          onPage={goToPage}
          onZoom={setZoom}
          onFind={() => (isFinding ? setFinding(false) : find())}
          onPrint={() => setPrinting(true)}
          onNotes={() => (areNotesShown ? hideNotes() : showNotes(true))}
          onFile={onFile}
        />
        {isFinding && <FindBar finding={finding} onClose={() => setFinding(false)} />}
        <ReadingLine pageCount={pdf.numPages} pagesRead={pagesRead} reading={reading} />
      </header>
      <main class="document">
        <PagesView
          pdf={pdf}
          zoom={zoom}
          marks={marks}
          found={found}
          target={target}
          onPage={setPage}
          onScale={setScale}
        />
      </main>
      {areNotesShown && (
        <NotesSide
          insurer={insurer}
          site={source instanceof File ? undefined : recognizeAddress(source.document)?.host}
          settings={settings}
          reading={reading?.placed.reading ?? null}
          isChosen={source instanceof File}
          onGo={goToQuote}
          onInsurer={onInsurer}
          onClose={hideNotes}
        />
      )}
      {isPrinting && <PrintDialog pdf={pdf} page={page} onClose={() => setPrinting(false)} />}
      <p class="visually-hidden" role="status">
        {t('reader_page_number', { page: page + 1, count: pdf.numPages })}
      </p>
    </div>
  )
}

const NO_BLOCKS = [] as const

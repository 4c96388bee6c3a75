import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../ui/i18n'
import type { MarksByPage, Place } from './page-marks'
import { PageView } from './page-view'
import { useCurrentPage } from './use-current-page'
import { useNearPages } from './use-near-pages'
import { useWidth } from './use-width'
import { scaleOf, type Zoom } from './zoom'

interface Size {
  readonly width: number
  readonly height: number
}

/** Most policies are printed on letter paper: what a page is taken for until it is loaded, in points. */
const LETTER: Size = { width: 612, height: 792 }

const NOTHING = [] as const

/** All pages below one another. Only those near the view are drawn; the others keep their place empty. */
export function PagesView(props: {
  readonly pdf: PDFDocumentProxy
  readonly zoom: Zoom
  readonly marks: MarksByPage
  readonly found: MarksByPage
  /** Where to go: a new object each time. */
  readonly target: Place | null
  readonly onPage: (page: number) => void
  /** CSS pixels to the point of the page that the reader is on. */
  readonly onScale: (scale: number) => void
}) {
  const { pdf, zoom, marks, found, target, onPage, onScale } = props
  const scrolled = useRef<HTMLDivElement>(null)
  const column = useRef<HTMLDivElement>(null)
  const room = useWidth(column)
  const [sizes, setSizes] = useState<readonly (Size | undefined)[]>([])
  const onSize = useCallback((page: number, size: Size) => {
    setSizes((before) => {
      const now = before[page]
      if (now && now.width === size.width && now.height === size.height) return before
      const after = [...before]
      after[page] = size
      return after
    })
  }, [])
  const sizeOf = (page: number) => sizes[page] ?? sizes[0] ?? LETTER
  // Before the room is measured there are no pages.
  const pageCount = room > 0 ? pdf.numPages : 0
  const near = useNearPages(scrolled, pageCount)
  const current = useCurrentPage(scrolled, pageCount)
  const scale = scaleOf(zoom, sizeOf(current).width, room)
  useEffect(() => onPage(current), [current, onPage])
  useEffect(() => onScale(scale), [scale, onScale])
  useStayOnPage(scrolled, scale)

  useLayoutEffect(() => {
    if (!target) return
    // The words themselves are gone to once they are laid out (page-marks-layer); until then their page is enough.
    if (target.ranges.length === 0 || !near.has(target.page))
      pageElement(scrolled.current, target.page)?.scrollIntoView()
  }, [target])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="pages" ref={scrolled} tabIndex={0} aria-label={t('reader_pages')}>
      <div class="pages-column" ref={column}>
        {Array.from({ length: pageCount }, (_, page) => {
          const { width, height } = sizeOf(page)
          const pageScale = scaleOf(zoom, width, room)
          return (
            <article
              key={page}
              class="page"
              data-page={page}
              aria-label={t('reader_page_number', { page: page + 1, count: pdf.numPages })}
              style={{
                width: `${width * pageScale}px`,
                height: `${height * pageScale}px`,
                '--total-scale-factor': String(pageScale),
              }}
            >
              {near.has(page) && (
                <PageView
                  pdf={pdf}
                  page={page}
                  scale={pageScale}
                  marks={marks.get(page) ?? NOTHING}
                  found={found.get(page) ?? NOTHING}
                  target={target?.page === page ? target : null}
                  onSize={onSize}
                />
              )}
            </article>
          )
        })}
      </div>
    </section>
  )
}

/** Keeps the words in view where they are when the pages become larger or smaller. */
function useStayOnPage(scrolled: { readonly current: HTMLElement | null }, scale: number): void {
  const before = useRef(scale)
  useLayoutEffect(() => {
    const root = scrolled.current
    if (root && before.current > 0) root.scrollTop *= scale / before.current
    before.current = scale
  }, [scrolled, scale])
}

function pageElement(root: HTMLElement | null, page: number): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-page="${page}"]`) ?? null
}

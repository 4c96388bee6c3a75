import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../ui/i18n'
import type { PageMark, Place } from './page-marks'
import { PageMarksLayer } from './page-marks-layer'
import { drawPage, releaseCanvas } from './page-picture'
import { pageTextOf } from './page-text-of'
import { loadWordFonts } from './word-fonts'

/** A page that is in view or near it: its picture, its words over it, and the marks over them. */
export function PageView(props: {
  readonly pdf: PDFDocumentProxy
  /** Counted from 0. */
  readonly page: number
  /** CSS pixels to the point. */
  readonly scale: number
  readonly marks: readonly PageMark[]
  readonly found: readonly PageMark[]
  readonly target: Place | null
  readonly onSize: (page: number, size: { readonly width: number; readonly height: number }) => void
}) {
  const { pdf, page, scale, marks, found, target, onSize } = props
  const picture = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const drawn = useRef<PDFPageProxy | null>(null)
  const [parts, setParts] = useState<readonly HTMLElement[] | null>(null)
  const [isFailed, setFailed] = useState(false)

  useEffect(() => {
    const end = new AbortController()
    const draw = async () => {
      const loaded = await pdf.getPage(page + 1)
      drawn.current = loaded
      const { width, height } = loaded.getViewport({ scale: 1 })
      onSize(page, { width, height })
      const canvas = await drawPage(loaded, { scale, signal: end.signal })
      // The picture at the size before stays until this one is ready.
      for (const old of picture.current?.querySelectorAll('canvas') ?? []) releaseCanvas(old)
      if (end.signal.aborted) releaseCanvas(canvas)
      else picture.current?.replaceChildren(canvas)
    }
    draw().then(
      () => setFailed(false),
      (error) => {
        if (end.signal.aborted) return
        console.warn(`Coverage Notes could not draw page ${page + 1}`, error)
        setFailed(true)
      },
    )
    return () => end.abort()
  }, [pdf, page, scale])

  useEffect(() => {
    const end = new AbortController()
    const lay = async () => {
      const container = words.current
      const loaded = await pdf.getPage(page + 1)
      const [{ content }] = await Promise.all([pageTextOf(loaded), loadWordFonts()])
      if (!container || end.signal.aborted) return
      container.replaceChildren()
      const layer = new TextLayer({ textContentSource: content, container, viewport: loaded.getViewport({ scale }) })
      end.signal.addEventListener('abort', () => layer.cancel())
      await layer.render()
      setParts(layer.textDivs)
    }
    lay().catch((error) => {
      if (!end.signal.aborted) console.warn(`Coverage Notes could not read page ${page + 1}`, error)
    })
    return () => {
      end.abort()
      setParts(null)
    }
  }, [pdf, page, scale])

  useEffect(
    () => () => {
      for (const canvas of picture.current?.querySelectorAll('canvas') ?? []) releaseCanvas(canvas)
      drawn.current?.cleanup()
    },
    [pdf, page],
  )
  return (
    <>
      <div class="page-picture" ref={picture} />
      <PageMarksLayer parts={parts} marks={marks} found={found} target={target} />
      <div class="textLayer" ref={words} />
      {isFailed && <p class="page-failed">{t('reader_page_failed')}</p>}
    </>
  )
}

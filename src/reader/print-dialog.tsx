import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../ui/i18n'
import { MOST_PRINTED, printPages } from './print-pages'

/** Asks which pages to print, and prepares them. */
export function PrintDialog(props: {
  readonly pdf: PDFDocumentProxy
  /** The page that the reader is on, counted from 0. */
  readonly page: number
  readonly onClose: () => void
}) {
  const { pdf, page, onClose } = props
  const fitsWhole = pdf.numPages <= MOST_PRINTED
  const [from, setFrom] = useState(fitsWhole ? 1 : page + 1)
  const [to, setTo] = useState(Math.min(pdf.numPages, fitsWhole ? pdf.numPages : page + MOST_PRINTED))
  const [preparing, setPreparing] = useState<number | null>(null)
  const [isFailed, setFailed] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const [end] = useState(() => new AbortController())
  useEffect(() => {
    dialog.current?.showModal()
    return () => end.abort()
  }, [end])

  const print = async () => {
    setFailed(false)
    try {
      const range = { from: from - 1, to: Math.min(to, from + MOST_PRINTED - 1, pdf.numPages) - 1 }
      await printPages(pdf, range, { signal: end.signal, onPage: setPreparing })
      onClose()
    } catch (error) {
      if (end.signal.aborted) return
      console.warn('Coverage Notes could not prepare pages for print', error)
      setPreparing(null)
      setFailed(true)
    }
  }
  const numberInput = (label: string, value: number, onValue: (value: number) => void, least: number) => (
    <label>
      {label}{' '}
      <input
        type="number"
        required
        min={least}
        max={pdf.numPages}
        value={value}
        onInput={(event) => onValue(event.currentTarget.valueAsNumber)}
      />
    </label>
  )
  return (
    <dialog ref={dialog} class="print-dialog" aria-labelledby="print-title" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void print()
        }}
      >
        <h2 id="print-title">{t('reader_print_title')}</h2>
        <div class="print-range">
          {numberInput(t('reader_print_from'), from, setFrom, 1)}
          {numberInput(t('reader_print_to'), to, setTo, from || 1)}
        </div>
        {!fitsWhole && <p class="soft">{t('reader_print_help', { most: MOST_PRINTED })}</p>}
        <p class="soft" role="status">
          {preparing !== null && t('reader_print_preparing', { page: preparing + 1 })}
          {isFailed && t('reader_print_failed')}
        </p>
        <div class="acts">
          <button type="submit" class="button primary" disabled={preparing !== null}>
            {t('reader_print_now')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('reader_print_cancel')}
          </button>
        </div>
      </form>
    </dialog>
  )
}

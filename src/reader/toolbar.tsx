import type { PDFDocumentProxy } from 'pdfjs-dist'
import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import { FileButton } from './file-button'
import { PageStepper } from './page-stepper'
import type { PolicySource } from './policy-state'
import { saveCopy } from './save-copy'
import type { Zoom } from './zoom'
import { ZoomButtons } from './zoom-buttons'

/** Everything that can be done with the document on show. */
export function Toolbar(props: {
  readonly pdf: PDFDocumentProxy
  readonly name: string
  readonly source: PolicySource
  readonly page: number
  readonly zoom: Zoom
  readonly scale: number
  readonly isFinding: boolean
  readonly areNotesShown: boolean
  readonly onPage: (page: number) => void
  readonly onZoom: (zoom: Zoom) => void
  readonly onFind: () => void
  readonly onPrint: () => void
  readonly onNotes: () => void
  readonly onFile: (file: File) => void
}) {
  const { pdf, name, source, page, zoom, scale, isFinding, areNotesShown } = props
  const tool = (icon: Parameters<typeof Icon>[0]['name'], label: string, onClick: () => void, isOn?: boolean) => (
    <button type="button" class="icon-button" aria-label={label} title={label} aria-expanded={isOn} onClick={onClick}>
      <Icon name={icon} />
    </button>
  )
  return (
    <div class="toolbar">
      <PageStepper page={page} pageCount={pdf.numPages} onPage={props.onPage} />
      <ZoomButtons zoom={zoom} scale={scale} onZoom={props.onZoom} />
      <div class="tool-group">
        {tool('search', t('reader_find'), props.onFind, isFinding)}
        {tool('print', t('reader_print'), props.onPrint)}
        {tool('save', t('reader_save'), () => void saveCopy(pdf, name))}
        {!(source instanceof File) && (
          <a
            class="icon-button"
            href={source.document}
            target="_blank"
            rel="noreferrer noopener"
            aria-label={`${t('reader_original')} ${t('source_new_tab')}`}
            title={t('reader_original')}
          >
            <Icon name="outside" />
          </a>
        )}
        <FileButton isIcon onFile={props.onFile} />
      </div>
      <button type="button" class="button notes-button" aria-expanded={areNotesShown} onClick={props.onNotes}>
        <Icon name="mark" /> {t('reader_notes')}
      </button>
    </div>
  )
}

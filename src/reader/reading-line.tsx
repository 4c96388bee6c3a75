import { t } from '../ui/i18n'
import type { PdfReading } from './use-reading'

/** Shorter documents are read before a line about it could be. */
const WORTH_TELLING = 20

/** How far the reading of the words has come, or why there are none. */
export function ReadingLine(props: {
  readonly pageCount: number
  readonly pagesRead: number
  readonly reading: PdfReading | null
}) {
  const { pageCount, pagesRead, reading } = props
  return (
    <div class="reading-line" role="status">
      {textOf(pageCount, pagesRead, reading)}
    </div>
  )
}

function textOf(pageCount: number, pagesRead: number, reading: PdfReading | null): string {
  if (!reading?.isDone) {
    const page = Math.max(1, pagesRead)
    return pageCount > WORTH_TELLING ? t('reader_reading', { page, count: pageCount }) : ''
  }
  const { picturePages } = reading
  if (picturePages === 0) return ''
  if (picturePages === pageCount) return t('reader_pictures')
  return picturePages === 1 ? t('reader_some_pictures_one') : t('reader_some_pictures', { count: picturePages })
}

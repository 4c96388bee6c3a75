import { useEffect, useState } from 'preact/hooks'
import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'

/** Which page the reader is on, and the way to others. Pages are counted from 0. */
export function PageStepper(props: {
  readonly page: number
  readonly pageCount: number
  readonly onPage: (page: number) => void
}) {
  const { page, pageCount, onPage } = props
  const [typed, setTyped] = useState(String(page + 1))
  useEffect(() => setTyped(String(page + 1)), [page])
  const goTo = (text: string) => {
    const number = Math.round(Number(text))
    if (number >= 1 && number <= pageCount) onPage(number - 1)
    else setTyped(String(page + 1))
  }
  return (
    <div class="tool-group page-stepper">
      <button
        type="button"
        class="icon-button"
        aria-label={t('reader_previous_page')}
        title={t('reader_previous_page')}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('reader_next_page')}
        title={t('reader_next_page')}
        disabled={page >= pageCount - 1}
        onClick={() => onPage(page + 1)}
      >
        <Icon name="down" />
      </button>
      <label>
        <span class="visually-hidden">{t('reader_page')}</span>
        <input
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={(event) => goTo(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && goTo(event.currentTarget.value)}
        />
      </label>
      <span class="page-count">{t('reader_page_of', { count: pageCount })}</span>
    </div>
  )
}

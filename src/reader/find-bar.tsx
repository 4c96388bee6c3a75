import { useEffect, useRef } from 'preact/hooks'
import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import type { Finding } from './use-find'

/** The line in which the reader looks for words: what is typed, how often it stands there, and the way from one to the next. */
export function FindBar({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { typed, found, at, isComplete, type, step } = finding
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
  }
  return (
    <search class="find-bar">
      <label class="find-box">
        <Icon name="search" />
        <span class="visually-hidden">{t('reader_find')}</span>
        <input
          ref={input}
          id="find"
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('reader_find_hint')}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <span class="find-count" role="status">
        {typed.trim() && countText(found.length, at, isComplete)}
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={t('reader_find_previous')}
        title={t('reader_find_previous')}
        disabled={!found.length}
        onClick={() => step(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('reader_find_next')}
        title={t('reader_find_next')}
        disabled={!found.length}
        onClick={() => step(1)}
      >
        <Icon name="down" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('reader_find_close')}
        title={t('reader_find_close')}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </search>
  )
}

function countText(count: number, at: number, isComplete: boolean): string {
  if (count > 0) return t('reader_find_count', { at: at + 1, count })
  return isComplete ? t('reader_find_none') : t('reader_find_reading')
}

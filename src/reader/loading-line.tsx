import type { LoadProgress } from '../platform/load-policy'
import { t } from '../ui/i18n'
import type { PolicySource } from './policy-state'

/** How much of the document has come, and a way to stop. */
export function LoadingLine(props: {
  readonly source: PolicySource
  readonly progress: LoadProgress | null
  readonly onStop: () => void
}) {
  const { source, progress, onStop } = props
  const total = progress?.totalBytes ?? null
  return (
    <section class="loading" aria-live="polite">
      <h1 tabIndex={-1}>
        {source instanceof File ? t('reader_loading_file') : t('reader_loading', { site: siteOf(source.document) })}
      </h1>
      <progress
        aria-label={t('loading')}
        {...(progress && total !== null && { value: progress.receivedBytes, max: total })}
      />
      <p class="soft">
        {progress &&
          (total === null
            ? t('reader_loading_some', { received: sizeWord(progress.receivedBytes) })
            : t('reader_loading_part', { received: sizeWord(progress.receivedBytes), total: sizeWord(total) }))}
      </p>
      <button type="button" class="button" onClick={onStop}>
        {t('reader_stop')}
      </button>
    </section>
  )
}

/** The host of an address, as readers know it. */
export const siteOf = (address: string) => new URL(address).hostname.replace(/^www\./, '')

/** 1,234,567 bytes are “1.2 MB”. */
function sizeWord(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} kB`
  return `${(bytes / 1e6).toFixed(1)} MB`
}

import type { ComponentChildren } from 'preact'
import { t } from './i18n'

/** Further sources, given as list items, which wait behind one line; nothing where there are none. */
export function MoreSources({ count, children }: { count: number; children: ComponentChildren }) {
  if (count === 0) return null
  return (
    <details class="more">
      <summary>{count === 1 ? t('note_sources_more_one') : t('note_sources_more', { count })}</summary>
      <ul class="sources">{children}</ul>
    </details>
  )
}

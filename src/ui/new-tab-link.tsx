import type { ComponentChildren } from 'preact'
import { t } from './i18n'

/** A link out of the extension: a new tab that learns neither where it was opened nor by whom. */
export function NewTabLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
      <span class="visually-hidden"> {t('source_new_tab')}</span>
    </a>
  )
}

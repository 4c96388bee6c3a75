import { useState } from 'preact/hooks'
import { t } from './i18n'
import { Icon } from './icon'

/** A button that copies a text and says, to eyes and ears, whether it worked. */
export function CopyButton(props: {
  readonly text: string
  readonly label: string
  /** What is said once it is copied. */
  readonly copied?: string
}) {
  const { text, label, copied = t('note_copied') } = props
  const [result, setResult] = useState<'' | 'copied' | 'failed'>('')
  return (
    <span>
      <button type="button" class="link-button" onClick={() => setResult(copyText(text) ? 'copied' : 'failed')}>
        {label}
      </button>{' '}
      <span role="status">
        {result === 'copied' && (
          <>
            <Icon name="check" size={14} /> {copied}
          </>
        )}
        {result === 'failed' && t('note_copy_failed')}
      </span>
    </span>
  )
}

/**
 * Copies by `execCommand`, because in a frame `navigator.clipboard` obeys the insurer's Permissions-Policy and this
 * does not. Gives back whether the browser did it, and leaves the focus where it was.
 */
function copyText(text: string): boolean {
  const before = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'visually-hidden'
  document.body.append(area)
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  if (before instanceof HTMLElement) before.focus()
  return isCopied
}

import { isAlive } from '../platform/browser'
import { t } from '../ui/i18n'

/**
 * Says so at the first click when the extension is no longer there: Firefox leaves the panel standing in open pages when
 * it is switched off, and nobody hears its buttons any more.
 */
export function sayWhenGone(): void {
  const onClick = (event: Event) => {
    if (isAlive()) return
    removeEventListener('click', onClick, true)
    event.preventDefault()
    event.stopPropagation()
    const message = document.createElement('p')
    message.className = 'gone'
    message.setAttribute('role', 'alert')
    message.textContent = t('panel_gone')
    document.body.replaceChildren(message)
  }
  addEventListener('click', onClick, true)
}

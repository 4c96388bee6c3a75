import { t } from '../ui/i18n'
import { useShortcut } from './use-shortcut'

/** The keys that open the panel, and where to change them. */
export function ShortcutLine() {
  const shortcut = useShortcut()
  if (shortcut === null) return null
  return (
    <div class="setting shortcut">
      <p class="setting-label">{t('options_keyboard')}</p>
      <p class="shortcut-keys">
        {shortcut ? shortcut.split('+').map((key) => <kbd key={key}>{key}</kbd>) : t('options_keyboard_none')}
      </p>
      <p class="setting-help">{t('options_keyboard_help')}</p>
    </div>
  )
}

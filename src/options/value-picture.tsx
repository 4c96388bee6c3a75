import type { ComponentChildren } from 'preact'
import { MARK_KINDS } from '../core/mentions/mention'
import type { SettingName } from '../core/settings'
import { t } from '../ui/i18n'
import { MarkedWord } from '../ui/reading/marked-word'

/** A small drawing of what a value does, for the settings where that can be seen; decoration beside the label. */
export function ValuePicture({ name, value }: { name: SettingName; value: string }) {
  if (name === 'side') return <PagePicture isMirrored={value === 'left'} />
  if (name === 'theme') return <ThemePicture theme={value} />
  if (name === 'textSize') {
    return (
      <span class={`picture letters ${value}`} aria-hidden="true">
        Aa
      </span>
    )
  }
  const kind = name === 'markKinds' && MARK_KINDS.find((each) => each === value)
  if (kind) {
    return (
      <span class="picture sample" aria-hidden="true">
        <MarkedWord kind={kind}>{t(`setting_mark_kinds_${kind}_sample`)}</MarkedWord>
      </span>
    )
  }
  return null
}

function PagePicture({ isMirrored }: { isMirrored: boolean }) {
  return (
    <Picture>
      <g transform={isMirrored ? 'matrix(-1 0 0 1 96 0)' : undefined}>
        <rect class="p-page" x="0.5" y="0.5" width="95" height="59" rx="7" />
        <path class="p-text" d="M12 16h30M12 25h36M12 34h32M12 43h22" />
        <path class="p-panel" d="M60.5 0.5h28a7 7 0 0 1 7 7v45a7 7 0 0 1-7 7h-28z" />
        <path class="p-tab" d="M60.5 21h-4.500a3.500 3.500 0 0 0-3.500 3.500v9a3.500 3.500 0 0 0 3.500 3.500h4.500z" />
        <path class="p-panel-text" d="M68 14h19M68 24h14M68 34h19M68 44h10" />
      </g>
    </Picture>
  )
}

function ThemePicture({ theme }: { theme: string }) {
  return (
    <Picture>
      {theme !== 'dark' && <Sheet scheme="light" />}
      {theme !== 'light' && <Sheet scheme="dark" isHalf={theme === 'system'} />}
    </Picture>
  )
}

function Sheet({ scheme, isHalf = false }: { scheme: 'light' | 'dark'; isHalf?: boolean }) {
  return (
    <g class={`p-${scheme}${isHalf ? ' p-half' : ''}`}>
      <rect class="p-page" x="0.5" y="0.5" width="95" height="59" rx="7" />
      <path class="p-heading" d="M14 16h34" />
      <rect class="p-answer" x="13" y="25" width="70" height="11" rx="4" />
      <rect class="p-answer p-second" x="13" y="40" width="70" height="11" rx="4" />
    </g>
  )
}

function Picture({ children }: { children: ComponentChildren }) {
  return (
    <svg class="picture" width="96" height="60" viewBox="0 0 96 60" aria-hidden="true" role="presentation">
      {children}
    </svg>
  )
}

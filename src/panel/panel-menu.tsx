import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import { whenKeysAreUp } from './when-keys-are-up'

/** One thing the menu offers. */
export interface MenuItem {
  readonly label: string
  readonly onChoose: () => void
}

/** The panel's menu: a button that shows a short list of buttons. Escape and a click elsewhere close it. */
export function PanelMenu({ items }: { items: readonly MenuItem[] }) {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!isOpen) return
    box.current?.querySelector<HTMLButtonElement>('.menu-list button')?.focus()
    const onOutside = ({ target }: Event) => {
      if (!(target instanceof Node && box.current?.contains(target))) setOpen(false)
    }
    addEventListener('pointerdown', onOutside)
    return () => removeEventListener('pointerdown', onOutside)
  }, [isOpen])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the box only listens for the Escape of the buttons inside it
    <div class="menu-box" ref={box} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={t('panel_menu')}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="menu" />
      </button>
      {isOpen && (
        <div class="menu-list">
          {items.map(({ label, onChoose }) => (
            <button
              key={label}
              type="button"
              onClick={() => {
                setOpen(false)
                button.current?.focus()
                whenKeysAreUp(onChoose)
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

import { useRef } from 'preact/hooks'
import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'

/** A button that lets the reader choose a PDF from their computer. */
export function FileButton({ isIcon = false, onFile }: { isIcon?: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const label = isIcon ? t('reader_open_file') : t('reader_choose_file')
  return (
    <>
      <button
        type="button"
        class={isIcon ? 'icon-button' : 'button primary'}
        {...(isIcon && { 'aria-label': label, title: label })}
        onClick={() => input.current?.click()}
      >
        {isIcon ? <Icon name="file" /> : label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".pdf,application/pdf"
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) onFile(file)
          // The same file may be chosen again.
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

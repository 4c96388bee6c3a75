import { useEffect, useRef } from 'preact/hooks'
import { t } from '../ui/i18n'

/** Asks for the password of a locked document. */
export function PasswordForm({ isWrong, onPassword }: { isWrong: boolean; onPassword: (password: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current) input.current.value = ''
    input.current?.focus()
  })
  return (
    <form
      class="password"
      onSubmit={(event) => {
        event.preventDefault()
        onPassword(input.current?.value ?? '')
      }}
    >
      <h1>{t('reader_password_title')}</h1>
      <p id="password-help">{t('reader_password_help')}</p>
      <label for="password">{t('reader_password')}</label>
      <input
        ref={input}
        id="password"
        type="password"
        autocomplete="off"
        required
        aria-invalid={isWrong}
        aria-describedby="password-help password-wrong"
      />
      <p id="password-wrong" class="password-wrong" role="alert">
        {isWrong && t('reader_password_wrong')}
      </p>
      <button type="submit" class="button primary">
        {t('reader_password_open')}
      </button>
    </form>
  )
}

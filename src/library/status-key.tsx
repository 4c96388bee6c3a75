import { STATUSES } from '../core/vocabulary'
import { Glyph } from '../ui/glyph'
import { t } from '../ui/i18n'
import { statusWord } from '../ui/words'

/** What each sign in the table stands for, in full words. */
export function StatusKey() {
  return (
    <section class="key" aria-labelledby="key-heading">
      <h2 id="key-heading" class="visually-hidden">
        {t('library_key')}
      </h2>
      <ul>
        {[...STATUSES, 'unknown' as const].map((status) => (
          <li key={status}>
            <Glyph status={status} size="small" />
            {statusWord(status)}
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { LookupNote } from '../core/lookup'
import { oldByDates } from '../core/note-age'
import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import { monthWord, oldReason, surenessWord } from '../ui/words'

/** How sure we are of an answer and since when it holds, in one short line: “Fairly sure · since Aug 2023”. */
export function NoteLine({ note, today }: { note: LookupNote; today: string }) {
  const { confidence, checked, effective } = note
  const old = oldByDates(checked, effective ?? null, today)
  // That there is no date is said in words; a clock beside every such note would say nothing more.
  const isLate = old !== null && old !== 'source-undated'
  return (
    <span class="when">
      {surenessWord(confidence)} ·{' '}
      {effective ? t('library_since', { date: monthWord(effective) }) : t('library_undated')}
      {isLate && (
        <span class="late" title={oldReason(old)}>
          <Icon name="clock" size={13} />
          <span class="visually-hidden">{t('old_tag')}</span>
        </span>
      )}
    </span>
  )
}

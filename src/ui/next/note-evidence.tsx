import type { Insurer, Note } from '../../core/insurer-schema'
import { ConfidenceLine } from '../confidence'
import { t } from '../i18n'
import { Said } from '../said'
import { SourceList } from '../source-list'
import { dateWord } from '../words'

/** What our note on the insurer rests on, where something is taken from it. */
export function NoteEvidence(props: { readonly note: Note; readonly insurer: Insurer; readonly today: string }) {
  const { note, insurer, today } = props
  return (
    <div class="note-evidence">
      <ConfidenceLine note={note} today={today} />
      {note.caveats.length > 0 && (
        <ul class="points quiet">
          {note.caveats.map((caveat) => (
            <li key={caveat}>
              <Said text={caveat} />
            </li>
          ))}
        </ul>
      )}
      <h3>{t('note_sources')}</h3>
      <SourceList sources={note.sources} insurer={insurer} />
      <p class="soft">{t('note_checked', { date: dateWord(note.checked) })}</p>
    </div>
  )
}

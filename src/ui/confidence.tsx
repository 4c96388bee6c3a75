import type { Note } from '../core/insurer-schema'
import { oldBecause } from '../core/note-age'
import type { Confidence } from '../core/vocabulary'
import { t } from './i18n'
import { Icon } from './icon'
import { confidenceReason, confidenceWord, oldReason, surenessWord } from './words'

const BARS: Readonly<Record<Confidence, number>> = { high: 3, medium: 2, low: 1 }

/** How sure we are of a note, or whoever else wrote it, in words and as a meter, and why it may be out of date. */
export function ConfidenceLine({ note, today, from }: { note: Note; today: string; from?: string | undefined }) {
  const old = oldBecause(note, today)
  return (
    <>
      <div class="sure">
        <span class="meter" aria-hidden="true">
          {[1, 2, 3].map((bar) => (
            <i key={bar} class={bar <= BARS[note.confidence] ? 'on' : ''} />
          ))}
        </span>
        <span>
          {from ? (
            t('pack_sureness', { publisher: from, sureness: surenessWord(note.confidence).toLowerCase() })
          ) : (
            <>
              <b>{confidenceWord(note.confidence)}</b> {confidenceReason(note.confidence)}
            </>
          )}
        </span>
      </div>
      {old && (
        <p class="age">
          <Icon name="clock" size={16} />
          <span>{oldReason(old)}</span>
        </p>
      )}
    </>
  )
}

import type { Note } from '../core/insurer-schema'
import { oldBecause } from '../core/note-age'
import type { Confidence } from '../core/vocabulary'
import { Icon } from './icon'
import { confidenceReason, confidenceWord, oldReason } from './words'

const BARS: Readonly<Record<Confidence, number>> = { high: 3, medium: 2, low: 1 }

/** How sure we are of a note, in words and as a meter, and why it may be out of date. */
export function ConfidenceLine({ note, today }: { note: Note; today: string }) {
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
          <b>{confidenceWord(note.confidence)}</b> {confidenceReason(note.confidence)}
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

import type { AnswerStatus } from '../core/vocabulary'
import { STATUS_GLYPHS, STATUS_TONES } from './status-glyphs'

/** The class that brings the colours of a status. */
export const toneClass = (status: AnswerStatus) => `tone-${STATUS_TONES[status]}`

/** The sign of a status on its tint. Decoration: the word always stands beside it. */
export function Glyph({ status, size = 'normal' }: { status: AnswerStatus; size?: 'normal' | 'small' }) {
  const { stroke, filled, dash } = STATUS_GLYPHS[status]
  const edge = size === 'normal' ? 20 : 16
  return (
    <span class={`glyph ${size} ${toneClass(status)}`} aria-hidden="true">
      <svg class="glyph-shape" width={edge} height={edge} viewBox="0 0 20 20" role="presentation">
        <path d={stroke} {...(dash && { 'stroke-dasharray': dash })} />
        {filled && <path d={filled} fill="currentColor" />}
      </svg>
    </span>
  )
}

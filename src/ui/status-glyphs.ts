import type { AnswerStatus } from '../core/vocabulary'

/** A glyph on a 20 × 20 grid, drawn in strokes; `filled` is drawn solid, `dash` breaks the stroke. */
export interface GlyphShape {
  readonly stroke: string
  readonly filled?: string
  readonly dash?: string
}

const CIRCLE = 'M10 3a7 7 0 1 1 0 14a7 7 0 1 1 0-14z'

/** A shape of its own for each status, so that no answer is told by colour alone. */
export const STATUS_GLYPHS: Readonly<Record<AnswerStatus, GlyphShape>> = {
  covered: { stroke: `${CIRCLE}M6.8 10.2l2.3 2.3l4.2-4.6` },
  'prior-authorization': {
    stroke:
      'M6 3.5h8a2.5 2.5 0 0 1 2.5 2.5v9a2.5 2.5 0 0 1-2.5 2.5h-8a2.5 2.5 0 0 1-2.5-2.5v-9a2.5 2.5 0 0 1 2.5-2.5zM7.5 3.5v-1h5v1M7 11l2.2 2.2l4.2-4.2',
  },
  'case-by-case': { stroke: 'M10 2.8L17.2 10L10 17.2L2.8 10z', filled: 'M10 2.8L17.2 10L10 17.2z' },
  varies: { stroke: 'M10 3v5M10 8l-5 4v5M10 8l5 4v5' },
  'no-published-policy': { stroke: 'M5.5 2.5h6l4 4v11h-10zM11.5 2.5v4h4M8.5 12h4' },
  'not-covered': { stroke: `${CIRCLE}M5.2 14.8l9.6-9.6` },
  unknown: { stroke: CIRCLE, dash: '3 3.3' },
}

/** The colour of each status, by the name that the tokens give it. */
export const STATUS_TONES: Readonly<Record<AnswerStatus, 'yes' | 'ask' | 'maybe' | 'varies' | 'no' | 'unknown'>> = {
  covered: 'yes',
  'prior-authorization': 'ask',
  'case-by-case': 'maybe',
  varies: 'varies',
  'no-published-policy': 'unknown',
  'not-covered': 'no',
  unknown: 'unknown',
}

/** What the handle shows: a glyph, and the colour it has by the name that page.css gives it. */
export interface Sign extends GlyphShape {
  readonly tone: string
}

/** The sign of an answer on the handle. */
export function signOf(status: AnswerStatus): Sign {
  return { ...STATUS_GLYPHS[status], tone: STATUS_TONES[status] }
}

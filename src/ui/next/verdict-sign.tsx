import type { ArticleClaim } from '../../core/guide-schema'
import { verdictWord } from './next-words'

type Verdict = ArticleClaim['verdict']

const CIRCLE = 'M10 3a7 7 0 1 1 0 14a7 7 0 1 1 0-14z'

/** A shape of its own for each verdict, on a 20 × 20 grid, so that none is told by colour alone. */
const SHAPES: Readonly<Record<Verdict, { readonly stroke: string; readonly dash?: string }>> = {
  holds: { stroke: `${CIRCLE}M6.8 10.2l2.3 2.3l4.2-4.6` },
  'holds-with-limits': { stroke: 'M10 2.8L17.2 10L10 17.2L2.8 10zM10 6.5v4.5M10 13.6v.1' },
  outdated: { stroke: `${CIRCLE}M10 6v4.2l2.8 1.8` },
  unverified: { stroke: CIRCLE, dash: '3 3.3' },
  wrong: { stroke: `${CIRCLE}M7.4 7.4l5.2 5.2M12.6 7.4l-5.2 5.2` },
}
const TONES: Readonly<Record<Verdict, string>> = {
  holds: 'yes',
  'holds-with-limits': 'maybe',
  outdated: 'varies',
  unverified: 'unknown',
  wrong: 'no',
}

/** A verdict on a claim: its word, its sign and its colour. */
export function VerdictSign({ verdict }: { verdict: Verdict }) {
  const { stroke, dash } = SHAPES[verdict]
  return (
    <p class={`verdict-sign tone-${TONES[verdict]}`} data-verdict={verdict}>
      <span class="glyph small" aria-hidden="true">
        <svg class="glyph-shape" width={16} height={16} viewBox="0 0 20 20" role="presentation">
          <path d={stroke} {...(dash && { 'stroke-dasharray': dash })} />
        </svg>
      </span>
      <b>{verdictWord(verdict)}</b>
    </p>
  )
}

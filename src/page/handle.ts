import type { AnswerStatus } from '../core/vocabulary'
import { STATUS_GLYPHS, STATUS_TONES } from '../ui/status-glyphs'

/** The small tab at the edge of the page that opens and closes the panel. */
export interface Handle {
  readonly element: HTMLDetailsElement
  readonly isOpen: boolean
  /** Shows the handle as open or closed without calling `onToggle`. */
  show(isOpen: boolean): void
  setStatus(status: AnswerStatus | 'blocked'): void
  focus(): void
}

/** What the handle shows where the browser did not load our frame. */
const BLOCKED = { stroke: 'M10 3L17.5 16.5H2.5zM10 8v4M10 14.2v.3' }

/**
 * Builds the handle. It is a `<summary>` because the guard keeps clicks and keys even from our own nodes, while the
 * `toggle` of a `<details>` is fired inside the closed root and never leaves it.
 */
export function createHandle(onToggle: (isOpen: boolean) => void): Handle {
  const details = document.createElement('details')
  const summary = document.createElement('summary')
  const svgNamespace = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(svgNamespace, 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('aria-hidden', 'true')
  summary.setAttribute('aria-label', 'Coverage notes')
  summary.append(svg)
  details.append(summary)

  // `toggle` comes later than the change itself, so what we set ourselves is told apart by what we expect.
  let expected = false
  details.addEventListener('toggle', () => {
    if (details.open === expected) return
    expected = details.open
    onToggle(expected)
  })

  return {
    element: details,
    get isOpen() {
      return expected
    },
    show(isOpen) {
      expected = isOpen
      details.open = isOpen
    },
    setStatus(status) {
      const glyph = status === 'blocked' ? BLOCKED : STATUS_GLYPHS[status]
      details.dataset.tone = status === 'blocked' ? 'maybe' : STATUS_TONES[status]
      const stroke = document.createElementNS(svgNamespace, 'path')
      stroke.setAttribute('d', glyph.stroke)
      if ('dash' in glyph && glyph.dash) stroke.setAttribute('stroke-dasharray', glyph.dash)
      svg.replaceChildren(stroke)
      if ('filled' in glyph && glyph.filled) {
        const filled = document.createElementNS(svgNamespace, 'path')
        filled.setAttribute('d', glyph.filled)
        filled.setAttribute('fill', 'currentColor')
        svg.append(filled)
      }
    },
    focus: () => summary.focus(),
  }
}

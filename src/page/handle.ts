import type { Sign } from '../ui/status-glyphs'
import { svgElement } from './svg'

/** The small tab at the edge of the page that opens and closes the panel. */
export interface Handle {
  readonly element: HTMLDetailsElement
  /** Shows the handle as open or closed without calling `onToggle`. */
  show(isOpen: boolean): void
  /** Shows the sign of an answer; null where the browser did not load our frame. */
  setSign(sign: Sign | null): void
  focus(): void
}

/** What the handle shows where the browser did not load our frame. */
const BLOCKED: Sign = { stroke: 'M10 3L17.5 16.5H2.5zM10 8v4M10 14.2v.3', tone: 'maybe' }

/**
 * Builds the handle. It is a `<summary>` because the guard keeps clicks and keys even from our own nodes, while the
 * `toggle` of a `<details>` is fired inside the closed root and never leaves it.
 */
export function createHandle(onToggle: (isOpen: boolean) => void): Handle {
  const details = document.createElement('details')
  const summary = document.createElement('summary')
  const svg = svgElement('svg', { viewBox: '0 0 20 20', 'aria-hidden': 'true' })
  summary.ariaLabel = 'Coverage notes'
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
    show(isOpen) {
      expected = isOpen
      details.open = isOpen
    },
    setSign(sign) {
      const { tone, stroke, dash, filled } = sign ?? BLOCKED
      details.dataset.tone = tone
      svg.replaceChildren(
        svgElement('path', { d: stroke, ...(dash && { 'stroke-dasharray': dash }) }),
        ...(filled ? [svgElement('path', { d: filled, fill: 'currentColor' })] : []),
      )
    },
    focus: () => summary.focus(),
  }
}

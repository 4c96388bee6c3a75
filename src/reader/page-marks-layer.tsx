import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Box, boxesOf } from './boxes'
import type { PageMark, PageMarkKind, Place } from './page-marks'

/** What is drawn over the words of one page: strokes under mentions, boxes around what was looked for or gone to. */
export function PageMarksLayer(props: {
  /** The elements of the page's text, by item; null until they are there. */
  readonly parts: readonly HTMLElement[] | null
  readonly marks: readonly PageMark[]
  readonly found: readonly PageMark[]
  /** Words on this page that the reader goes to. */
  readonly target: Place | null
}) {
  const { parts, marks, found, target } = props
  const layer = useRef<HTMLDivElement>(null)
  const [boxes, setBoxes] = useState<readonly (Box & { readonly kind: PageMarkKind | 'target' })[]>([])
  useLayoutEffect(() => {
    const page = layer.current?.parentElement
    if (!page || !parts) return setBoxes([])
    const here = target ? target.ranges.filter((range) => range.page === target.page) : []
    setBoxes([
      ...[...marks, ...found].flatMap(({ kind, ranges }) =>
        boxesOf(ranges, parts, page).map((box) => ({ ...box, kind })),
      ),
      ...boxesOf(here, parts, page).map((box) => ({ ...box, kind: 'target' as const })),
    ])
  }, [parts, marks, found, target])
  // Once for each time it is asked for, when its boxes are there.
  const shown = useRef<Place | null>(null)
  useLayoutEffect(() => {
    const box = layer.current?.querySelector('[data-mark=target]')
    if (!box || shown.current === target) return
    shown.current = target
    box.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [boxes, target])
  return (
    <div class="marks" ref={layer} aria-hidden="true">
      {boxes.map(({ kind, left, top, width, height }, index) => (
        <span
          key={index}
          data-mark={kind}
          style={{ left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }}
        />
      ))}
    </div>
  )
}

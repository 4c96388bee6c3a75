import { useMemo, useState } from 'preact/hooks'
import { type FoundText, findText } from '../core/pdf-text/find-text'
import type { PdfBlock } from '../core/pdf-text/pdf-blocks'
import { type Place, placeOf } from './page-marks'

/** Looking for words in the document. */
export interface Finding {
  readonly typed: string
  readonly found: readonly FoundText[]
  /** Which of them the reader is at, counted from 0. */
  readonly at: number
  /** Whether all of the document was looked through. */
  readonly isComplete: boolean
  type(typed: string): void
  /** To the next one or the one before, around the ends. */
  step(by: 1 | -1): void
  clear(): void
}

/** Finds what is typed in the blocks that are read so far, and goes to the first of it. */
export function useFind(blocks: readonly PdfBlock[], isComplete: boolean, onGo: (place: Place) => void): Finding {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const found = useMemo(() => findText(blocks, typed), [blocks, typed])
  const go = (places: readonly FoundText[], index: number) => {
    setAt(index)
    const there = places[index]
    const place = there && placeOf(there.block, there.start, there.end)
    if (place) onGo(place)
  }
  return {
    typed,
    found,
    at: Math.min(at, Math.max(0, found.length - 1)),
    isComplete,
    type(text) {
      setTyped(text)
      go(findText(blocks, text), 0)
    },
    step: (by) => found.length > 0 && go(found, (at + by + found.length) % found.length),
    clear: () => setTyped(''),
  }
}

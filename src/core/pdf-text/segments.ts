import { commonest, type Run } from './runs'

/** Words that follow one another on one line, with no gap that could part columns. */
export interface Segment {
  readonly runs: readonly Run[]
  readonly left: number
  readonly right: number
  /** What it says. */
  readonly text: string
  /** The font of most of its letters. */
  readonly font: string
}

/** The narrowest gap that parts words, as a part of the letters' size. */
const WORD_GAP = 0.15

/** Makes a segment of runs from left to right. */
export function segmentOf(runs: readonly Run[]): Segment {
  return {
    runs,
    left: Math.min(...runs.map(({ left }) => left)),
    right: Math.max(...runs.map(({ right }) => right)),
    text: partsOf(runs)
      .map(({ run, separator }) => separator + run.text)
      .join(''),
    font: commonest(runs, ({ font }) => font),
  }
}

/** Joins segments that belong together after all. */
export function joinSegments(segments: readonly Segment[]): Segment {
  return segmentOf(segments.flatMap(({ runs }) => runs))
}

/** Runs with what parts each from the one before it: nothing, or a space. */
export function partsOf(runs: readonly Run[]): { readonly run: Run; readonly separator: string }[] {
  return runs.map((run, index) => {
    const before = runs[index - 1]
    if (!before) return { run, separator: '' }
    const gap = run.left - before.right
    const isApart = gap > WORD_GAP * Math.min(run.size, before.size) || (run.hasSpaceBefore && gap > -0.1 * run.size)
    return { run, separator: isApart ? ' ' : '' }
  })
}

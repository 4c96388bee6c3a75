import treatmentTerms from 'built:treatment-terms'
import { createFinder } from '../core/mentions/find-mentions'
import type { TermTable } from '../core/mentions/term-table'
import type { PageSettings } from '../core/page-settings'
import type { PageWords, SentPlace } from '../core/reading/page-words'
import type { Host } from './host'
import { watchPointing } from './pointing'
import { type CollectedWords, collectWords } from './reading/collect-words'
import { keepReading } from './reading/keep-reading'
import { readPage } from './reading/page-reader'
import type { PlacedMention } from './reading/page-text'
import { isMentionSeen } from './reading/seen-mentions'
import { numberRuns } from './reading/text-place'
import { scrollToPlace } from './strokes/scroll-to'
import { addStrokes, type Strokes } from './strokes/strokes'
import { createTip } from './tip'

/** What is read on the page, and marked on it. */
export interface PageMarks {
  /** Reads as much as the settings and the open panels call for; call it when either changed. */
  update(settings: PageSettings, openPanels: number): void
  /** Takes the reader to a place that the reading named. */
  go(place: SentPlace): void
  /** A portal moved to another page: begins anew. */
  startOver(): void
}

/**
 * Reads the page until the signal ends, first for the treatments' names alone. Everything else is looked for only when
 * the page names one, or the panel is open, or the reader wants marks everywhere: its table comes from the background.
 */
export function markPage({
  host,
  mayFrame,
  signal,
  loadTerms,
  onTreatments,
  onWords,
  onChosen,
}: {
  /** Our element, on which the marks are drawn; null where nothing may be added to the page, and the settings want no marks then. */
  readonly host: Host | null
  /** Whether pages of ours may be framed here, as tips are. */
  readonly mayFrame: boolean
  readonly signal: AbortSignal
  /** The table of everything that is looked for; null when it cannot be had. */
  readonly loadTerms: () => Promise<TermTable | null>
  /** How often the reader can see a treatment named, and whether the title names one; after each reading. */
  readonly onTreatments: (seen: number, isInTitle: boolean) => void
  /** What the panel reads, while it is open. */
  readonly onWords: (words: PageWords) => void
  /** The reader clicked a mark. */
  readonly onChosen: (place: SentPlace, term: string) => void
}): PageMarks {
  const treatmentFinder = createFinder(treatmentTerms)
  const numberOf = numberRuns()
  let settings: PageSettings | null = null
  let openPanels = 0
  let treatments = 0
  let seen: readonly PlacedMention[] = []
  let runs: CollectedWords['runs'] = new Map()
  /** The words that the panel was told last. */
  let told = ''
  let strokes: Strokes | null = null
  let reading: { readonly end: AbortController; readonly isFull: boolean; again?: () => void } | null = null

  const wantsMarks = () => settings?.marks === 'always' || (settings?.marks === 'relevant' && treatments > 0)
  const wantsAll = () => openPanels > 0 || wantsMarks()
  const wantsAny = () => wantsAll() || settings?.marks === 'relevant' || settings?.opening === 'mentions'

  const stop = () => {
    reading?.end.abort()
    reading = null
  }
  const begin = (isFull: boolean) => {
    stop()
    reading = { end: new AbortController(), isFull }
    return reading.end.signal
  }
  const count = (mentions: readonly PlacedMention[]) => {
    treatments = mentions.filter(({ kind }) => kind === 'treatment').length
    onTreatments(treatments, treatmentFinder.find(document.title).length > 0)
  }
  const readForTreatments = () => {
    const until = begin(false)
    const reader = readPage(treatmentFinder, until, () => {
      count([...reader.runs].flatMap(({ mentions }) => mentions.filter(isMentionSeen)))
      readAsWanted()
    })
  }
  const readAll = async () => {
    const until = begin(true)
    const terms = await loadTerms()
    if (!terms || until.aborted) return
    const kept = keepReading(createFinder(terms), until, function* (found, state) {
      seen = found
      count(found)
      draw()
      if (!openPanels) return
      const collected = yield* collectWords(found, numberOf, state)
      runs = collected.runs
      const now = JSON.stringify(collected.words)
      if (now !== told) onWords(collected.words)
      told = now
    })
    if (reading) reading.again = kept.again
  }
  const readAsWanted = () => {
    if (signal.aborted || !wantsAny()) stop()
    else if (wantsAll() && !reading?.isFull) void readAll()
    else if (!reading) readForTreatments()
    draw()
  }
  const draw = () => {
    const isMarked = wantsMarks()
    if (isMarked) strokes ??= addMarks()
    strokes?.show(isMarked ? seen : [], settings?.markKinds ?? [])
  }
  const addMarks = () => {
    if (!host) return null
    const listenIn = watchPointing(
      (x, y) => strokes?.at(x, y) ?? null,
      createTip(host, signal, mayFrame),
      signal,
      ({ run, start, end, term }) => onChosen({ block: numberOf(run), start, end }, term),
    )
    return addStrokes(host, signal, listenIn)
  }

  // No AbortSignal.any for each reading: Firefox keeps every one for as long as the page lives, and all that it ended.
  signal.addEventListener('abort', stop)

  return {
    update(now, panels) {
      settings = now
      // One that has just been opened was told nothing yet.
      const isOneMore = panels > openPanels
      if (isOneMore) told = ''
      openPanels = panels
      readAsWanted()
      if (isOneMore) reading?.again?.()
    },
    go({ block, start, end }) {
      const run = runs.get(block)
      const place = run && { run, start, end }
      if (!place || !scrollToPlace(place, coveredBelow(host))) return
      strokes ??= addMarks()
      strokes?.flash(place)
    },
    startOver() {
      stop()
      seen = []
      runs = new Map()
      told = ''
      treatments = 0
      readAsWanted()
    },
  }
}

/** How much of the window the panel covers from below, where it is a sheet; nothing where it stands at the side. */
function coveredBelow(host: Host | null): number {
  return innerHeight - (host?.stage.querySelector('.panel')?.getBoundingClientRect().top || innerHeight)
}

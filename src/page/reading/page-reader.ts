import type { Finder } from '../../core/mentions/find-mentions'
import { rootsOf, watchChanges } from './page-changes'
import { pageText, type ReadRun } from './page-text'
import { asksForPassword } from './readable'
import { slicedWork } from './sliced-work'
import { rootsBelow, type TextRoot } from './text-roots'
import { workAllowance } from './work-allowance'

/** How long the page has to be quiet before its changes are read, and how long they may wait at the most, in milliseconds. */
const QUIET_MS = 100
const WAIT_MS = 1000

/** When, after the page has loaded, custom elements are looked at once more: they may be given their trees late. */
const LATE_MS = [1500, 5000]

/** More changed nodes than this are read as one changed page. */
const MOST_NODES = 20_000

/** A page being read, and read on as it changes. */
export interface PageReader {
  readonly state: 'reading' | 'done' | 'given-up'
  /** Every run with a mention, in no certain order once the page has changed. */
  readonly runs: ReadonlySet<ReadRun>
  /** The trees that are read: the page, its open shadow roots, its readable frames. */
  readonly roots: ReadonlySet<TextRoot>
}

/**
 * Reads the page for the finder's terms until the signal ends.
 *
 * `onRead` is called when the first reading is done, then each time that changes were read, or that something may have
 * come into sight or gone out of it. A page that asks for a password is not read.
 */
export function readPage(finder: Finder, signal: AbortSignal, onRead: () => void): PageReader {
  const text = pageText(finder)
  const roots = new Set<TextRoot>()
  const allowance = workAllowance()
  let state: PageReader['state'] = 'reading'
  let isFirst = true
  let wasAsked = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince = 0

  const work = slicedWork(signal, (ms) => {
    if (!isFirst && !allowance.spend(ms)) {
      giveUp()
      return
    }
    isFirst = false
    if (state === 'reading') state = 'done'
    onRead()
  })
  const addRoots = (found: readonly TextRoot[]) => {
    for (const root of found) {
      if (roots.has(root)) continue
      roots.add(root)
      changes.watch(root)
      root.addEventListener('load', lookForRoots, { capture: true, signal })
      wasAsked = asksForPassword(document)
      work.add(wasAsked ? nothing() : text.read(root))
      addRoots(rootsBelow(root))
    }
  }
  /** A frame that has loaded has a new document; a custom element may have been given its tree. */
  const lookForRoots = () => {
    for (const root of roots) {
      if (!isThere(root)) roots.delete(root)
      else addRoots(rootsBelow(root))
    }
  }
  const readChanges = () => {
    timer = undefined
    const { nodes, hasRemoved } = changes.take()
    const broken = hasRemoved ? text.forgetRemoved() : []
    const isAsked = asksForPassword(document)
    if (!isAsked) {
      // Nothing was read while the page asked for a password.
      const all = wasAsked || nodes.size > MOST_NODES
      addRoots(rootsOf(nodes))
      for (const node of all ? roots : [...nodes, ...broken]) if (node.isConnected) work.add(text.read(node))
    }
    wasAsked = isAsked
    work.add(nothing())
  }
  const changes = watchChanges(() => {
    clearTimeout(timer)
    const now = performance.now()
    if (timer === undefined) waitingSince = now
    timer = setTimeout(readChanges, Math.max(0, Math.min(QUIET_MS, waitingSince + WAIT_MS - now)))
  })
  const giveUp = () => {
    state = 'given-up'
    changes.stop()
    clearTimeout(timer)
    onRead()
  }

  signal.addEventListener('abort', () => {
    changes.stop()
    clearTimeout(timer)
    for (const late of lates) clearTimeout(late)
  })
  addRoots([document])
  const lates = LATE_MS.map((ms) => setTimeout(lookForRoots, ms))
  return {
    get state() {
      return state
    },
    runs: text.runs,
    roots,
  }
}

/** Whether a tree is still part of the page. */
function isThere(root: TextRoot): boolean {
  return 'host' in root ? root.host.isConnected : root.defaultView !== null
}

/** Work that is done at once: `onRead` is called though nothing had to be read. */
function* nothing(): Generator<void, void> {}

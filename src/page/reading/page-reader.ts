import type { Finder } from '../../core/mentions/find-mentions'
import { watchChanges } from './page-changes'
import { pageText, type ReadRun } from './page-text'
import { isSeen } from './readable'
import { slicedWork, type Work } from './sliced-work'
import { isFrame, isInPage, type TextRoot } from './text-roots'
import { searchTree } from './tree-search'
import { workAllowance } from './work-allowance'

/** How long the page has to be quiet before its changes are read, and how long they may wait at the most, in milliseconds. */
const QUIET_MS = 100
const WAIT_MS = 1000

/** How long the reading of some changes may go on while the page changes further, in milliseconds. */
const BEHIND_MS = 8000

/** When elements are looked at once more, because they may be given their trees late, in milliseconds. */
const LATE_MS = [1500, 5000]

/** What tells of boxes ticked, of popovers and other things shown, without the page's changing an element. */
const SWITCHES = ['change', 'toggle']

/** More changed nodes than this are read as one changed page. */
const MOST_NODES = 20_000

/** A page being read, and read on as it changes. */
export interface PageReader {
  readonly state: 'reading' | 'done' | 'given-up'
  /** Every run with a mention, in no certain order once the page has changed. */
  readonly runs: ReadonlySet<ReadRun>
}

/**
 * Reads the page for the finder's terms until the signal ends: its own tree, its open shadow roots, its readable frames.
 *
 * `onRead` is called when the first reading is done, then each time that changes were read, or that something may have
 * come into sight or gone out of it. While the reader can see a field for a password, nothing is read.
 */
export function readPage(finder: Finder, signal: AbortSignal, onRead: () => void): PageReader {
  const text = pageText(finder)
  const roots = new Set<TextRoot>()
  const passwords = new Set<Element>()
  const allowance = workAllowance()
  let state: PageReader['state'] = 'reading'
  let isFirst = true
  let isSecret = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince = 0
  let busySince = 0

  const work = slicedWork(signal, (ms) => {
    if (!isFirst && !allowance.spend(ms)) giveUp()
    else if (state === 'reading') state = 'done'
    isFirst = false
    onRead()
  })
  function* searchAt(node: Node): Work {
    if (!isInPage(node) || !('children' in node)) return
    const { passwordFields, roots: found } = yield* searchTree(node as Element)
    for (const field of passwordFields) passwords.add(field)
    for (const root of found) addRoot(root)
  }
  function* readAt(node: Node): Work {
    yield* searchAt(node)
    if (isInPage(node) && !isAsked()) yield* text.read(node)
  }
  /** Whether the reader is asked for a password; what was read is forgotten while they are, and read again after. */
  const isAsked = () => {
    const wasSecret = isSecret
    for (const field of passwords) if (!isInPage(field)) passwords.delete(field)
    isSecret = [...passwords].some(isSeen)
    if (isSecret) text.forgetAll()
    else if (wasSecret) for (const root of roots) work.add(readAt(root))
    return isSecret
  }
  const addRoot = (root: TextRoot) => {
    if (roots.has(root)) return
    roots.add(root)
    changes.watch(root)
    const options = { capture: true, signal }
    root.addEventListener('load', onLoad, options)
    for (const type of SWITCHES) root.addEventListener(type, onChange, options)
    work.add(readAt(root))
  }
  const onLoad = ({ target }: Event) => isFrame(target) && lookForRoots()
  /** Forgets what was taken out, and reads anew what is left of it. */
  const forgetGone = () => {
    for (const root of roots) if (!isInPage(root)) roots.delete(root)
    for (const node of text.forgetRemoved()) work.add(readAt(node))
  }
  /** A frame that has loaded has a new document; a custom element may have been given its tree. */
  const lookForRoots = () => {
    forgetGone()
    for (const root of roots) work.add(searchAt(root))
  }
  const readChanges = () => {
    if (work.isBusy) {
      // The page changes faster than it is read: what changes meanwhile is gathered, and makes the work no longer.
      timer = setTimeout(readChanges, WAIT_MS)
      if (isFirst || performance.now() < busySince + BEHIND_MS) return
      giveUp()
      onRead()
      return
    }
    busySince = performance.now()
    timer = undefined
    const { nodes, hasRemoved } = changes.take()
    if (hasRemoved) forgetGone()
    isAsked()
    for (const node of nodes.size > MOST_NODES ? roots : nodes) work.add(readAt(node))
    work.add(nothing())
  }
  const onChange = () => {
    if (state === 'given-up') return
    const now = performance.now()
    if (timer === undefined) waitingSince = now
    // Put off no more: on a busy page even a timer that is due may not get its turn before the next change.
    else if (now > waitingSince + WAIT_MS - QUIET_MS) return
    clearTimeout(timer)
    timer = setTimeout(readChanges, QUIET_MS)
  }
  const changes = watchChanges(onChange)
  for (const type of ['resize', 'hashchange']) addEventListener(type, onChange, { signal })
  const lates = LATE_MS.map((ms) => setTimeout(lookForRoots, ms))
  const stop = () => {
    changes.stop()
    for (const each of [timer, ...lates]) clearTimeout(each)
  }
  const giveUp = () => {
    state = 'given-up'
    stop()
  }
  signal.addEventListener('abort', stop)
  addRoot(document)
  return {
    get state() {
      return state
    },
    runs: text.runs,
  }
}

/** Work that is done at once: `onRead` is called though nothing had to be read. */
function* nothing(): Work {}

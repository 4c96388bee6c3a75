/** How long one slice of work may hold the page, in milliseconds; the limit is 8, and one step may go over. */
const SLICE_MS = 5

/** Work that can stop at each `yield`. */
export type Work = Generator<void, void>

/** Does pieces of work one after another, a slice at a time, when the page has nothing better to do. */
export interface SlicedWork {
  add(work: Work): void
  readonly isBusy: boolean
}

/** Starts with nothing to do, and ends with the signal. `onIdle` is called each time all work is done, with the time it took in milliseconds. */
export function slicedWork(signal: AbortSignal, onIdle: (tookMs: number) => void): SlicedWork {
  const waiting: Work[] = []
  let isScheduled = false
  let tookMs = 0

  const slice = () => {
    isScheduled = false
    const start = performance.now()
    let now = start
    while (!signal.aborted && waiting.length > 0 && now < start + SLICE_MS) {
      try {
        if (waiting[0]?.next().done) waiting.shift()
      } catch (error) {
        // One piece that a page got the better of must not keep the others from being done.
        waiting.shift()
        console.error('Coverage Notes could not read on', error)
      }
      now = performance.now()
    }
    tookMs += now - start
    if (signal.aborted) return
    if (waiting.length > 0) {
      schedule()
      return
    }
    const all = tookMs
    tookMs = 0
    onIdle(all)
  }
  const schedule = () => {
    if (isScheduled) return
    isScheduled = true
    requestIdleCallback(slice, { timeout: 500 })
  }
  return {
    add(work) {
      waiting.push(work)
      schedule()
    },
    get isBusy() {
      return waiting.length > 0
    },
  }
}

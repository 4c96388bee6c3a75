import '../idle-time'
import { vi } from 'vitest'

/** A clock that goes on only when told to: `performance.now()` and all timers. Ends with `vi.useRealTimers()` and `vi.restoreAllMocks()`. */
export function fakeClock() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let now = 1000
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  return {
    /** Lets time go by without anything that waits for it, as work does. */
    work(ms: number) {
      now += ms
    },
    /** Lets time go by, a millisecond at a time, with all that waits for it and all that the page tells its observers. */
    async pass(ms: number) {
      for (let passed = 0; passed < ms; passed++) {
        now++
        await vi.advanceTimersByTimeAsync(1)
      }
    },
  }
}

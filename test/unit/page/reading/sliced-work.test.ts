// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { slicedWork, type Work } from '../../../../src/page/reading/sliced-work'
import { workAllowance } from '../../../../src/page/reading/work-allowance'
import { fakeClock } from './fake-clock'

let clock: ReturnType<typeof fakeClock>
let end: AbortController
const onIdle = vi.fn()
const steps: string[] = []

/** Work of so many steps, each of which takes so many milliseconds. */
function* workOf(name: string, count: number, ms: number): Work {
  for (let step = 1; step <= count; step++) {
    clock.work(ms)
    steps.push(`${name}${step}`)
    yield
  }
}
const slice = () => vi.advanceTimersToNextTimer()

beforeEach(() => {
  clock = fakeClock()
  end = new AbortController()
  steps.length = 0
  onIdle.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('work on the page', () => {
  test('begins when the page has nothing better to do', () => {
    slicedWork(end.signal, onIdle).add(workOf('a', 1, 0))
    expect(steps).toEqual([])
    slice()
    expect(steps).toEqual(['a1'])
  })

  test('holds the page for eight milliseconds at the most at a time, in steps of up to three', () => {
    slicedWork(end.signal, onIdle).add(workOf('a', 40, 3))
    let before = performance.now()
    while (steps.length < 40) {
      slice()
      expect(performance.now() - before).toBeLessThanOrEqual(8)
      before = performance.now()
    }
  })

  test('stops after one step that took too long by itself', () => {
    slicedWork(end.signal, onIdle).add(workOf('a', 3, 50))
    slice()
    expect(steps).toEqual(['a1'])
  })

  test('does not give up a slice before its time', () => {
    slicedWork(end.signal, onIdle).add(workOf('a', 40, 1))
    slice()
    expect(steps.length).toBeGreaterThanOrEqual(4)
    expect(steps.length).toBeLessThanOrEqual(8)
  })

  test('is done one piece after another', () => {
    const work = slicedWork(end.signal, onIdle)
    work.add(workOf('a', 2, 1))
    work.add(workOf('b', 2, 1))
    vi.runAllTimers()
    expect(steps).toEqual(['a1', 'a2', 'b1', 'b2'])
  })

  test('tells once that it is all done, and how long it took', () => {
    const work = slicedWork(end.signal, onIdle)
    work.add(workOf('a', 10, 2))
    work.add(workOf('b', 1, 1))
    vi.runAllTimers()
    expect(onIdle).toHaveBeenCalledExactlyOnceWith(21)
    work.add(workOf('c', 1, 4))
    vi.runAllTimers()
    expect(onIdle).toHaveBeenLastCalledWith(4)
  })

  test('tells so though there was nothing to do', () => {
    slicedWork(end.signal, onIdle).add(workOf('a', 0, 0))
    vi.runAllTimers()
    expect(onIdle).toHaveBeenCalledExactlyOnceWith(0)
  })

  test('ends at once when the page is left, even within a slice', () => {
    slicedWork(end.signal, onIdle).add(
      (function* () {
        yield* workOf('a', 1, 0)
        end.abort()
        yield
        steps.push('never')
      })(),
    )
    vi.runAllTimers()
    expect(steps).toEqual(['a1'])
    expect(onIdle).not.toHaveBeenCalled()
  })

  test('waits for the browser’s idle time, and no longer than half a second', () => {
    const idle = vi.fn()
    vi.stubGlobal('requestIdleCallback', idle)
    slicedWork(end.signal, onIdle).add(workOf('a', 1, 0))
    vi.runAllTimers()
    expect(steps).toEqual([])
    expect(idle).toHaveBeenCalledExactlyOnceWith(expect.any(Function), { timeout: 500 })
    idle.mock.lastCall?.[0]()
    expect(steps).toEqual(['a1'])
  })
})

describe('the allowance for reading a changing page', () => {
  test('is used up by a second of reading', () => {
    const { spend } = workAllowance(() => 0)
    expect(spend(600)).toBe(true)
    expect(spend(400)).toBe(true)
    expect(spend(1)).toBe(false)
  })

  test('grows back with time, and to no more than it was', () => {
    let now = 0
    const { spend } = workAllowance(() => now)
    expect(spend(1000)).toBe(true)
    now = 10_000
    expect(spend(500)).toBe(true)
    expect(spend(1)).toBe(false)
    now = 1_000_000
    expect(spend(1000)).toBe(true)
    expect(spend(1)).toBe(false)
  })

  test('lasts without end for a page that takes a twentieth of the time', () => {
    let now = 0
    const { spend } = workAllowance(() => now)
    for (let round = 0; round < 10_000; round++) {
      now += 1000
      expect(spend(50)).toBe(true)
    }
  })

  test('counts from when it begins', () => {
    let now = 500_000
    const { spend } = workAllowance(() => now)
    now += 1000
    expect(spend(1000)).toBe(true)
    expect(spend(60)).toBe(false)
  })
})

// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type PageLife, startPageLives } from '../../../src/page/page-life'
import { fakeBrowser } from '../fake-browser'

vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)

/** Each path and query is a place of its own, but for those below /portal. */
const byPath = () => {
  const { pathname, search } = location
  return pathname.startsWith('/portal') ? '/portal' : pathname + search
}

const lives: AbortSignal[] = []
/** For each life, how often it was told that the portal shows another page. */
const moves: ReturnType<typeof vi.fn>[] = []
const live = vi.fn(({ signal, onMoved }: PageLife) => {
  const moved = vi.fn()
  lives.push(signal)
  moves.push(moved)
  onMoved(moved)
})
const movesHeard = () => moves.map((moved) => moved.mock.calls.length)
/** For each life so far, whether it goes on. */
const running = () => lives.map((signal) => !signal.aborted)
let navigation = new EventTarget()

const moveTo = (path: string) => {
  history.pushState(null, '', path)
  navigation.dispatchEvent(new Event('navigatesuccess'))
}
const settle = () => vi.advanceTimersByTime(200)
const show = (type: 'pageshow' | 'pagehide', persisted: boolean) =>
  window.dispatchEvent(Object.assign(new Event(type), { persisted }))

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/')
  navigation = new EventTarget()
  vi.stubGlobal('navigation', navigation)
  lives.length = 0
  moves.length = 0
  live.mockClear()
})
afterEach(() => {
  // A copy that is gone leaves the document, so that the next test begins with a clean one.
  fakeBrowser.runtime.id = undefined
  window.dispatchEvent(new Event('popstate'))
  fakeBrowser.runtime.id = 'ours'
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a life begins', () => {
  test('at once on the first page', () => {
    startPageLives(live, byPath)
    expect(running()).toEqual([true])
  })

  test('anew when a portal moves to another address, and the one before has ended by then', () => {
    startPageLives(live, byPath)
    live.mockImplementationOnce(({ signal }) => {
      expect(lives[0]?.aborted).toBe(true)
      lives.push(signal)
    })
    moveTo('/claims')
    expect(running()).toEqual([true])
    settle()
    expect(running()).toEqual([false, true])
  })

  test('anew when only the query changes', () => {
    startPageLives(live, byPath)
    moveTo('/?drug=1')
    settle()
    expect(running()).toEqual([false, true])
  })

  test('once for several moves in quick succession', () => {
    startPageLives(live, byPath)
    for (const path of ['/a', '/b', '/c']) {
      moveTo(path)
      vi.advanceTimersByTime(50)
    }
    settle()
    expect(running()).toEqual([false, true])
  })

  test('not for an address that the portal leaves again at once', () => {
    startPageLives(live, byPath)
    moveTo('/login')
    vi.advanceTimersByTime(50)
    moveTo('/')
    settle()
    expect(running()).toEqual([true])
  })

  test('not from page to page of one place', () => {
    history.replaceState(null, '', '/portal/home')
    startPageLives(live, byPath)
    moveTo('/portal/claims')
    settle()
    expect(running()).toEqual([true])
    moveTo('/elsewhere')
    settle()
    expect(running()).toEqual([false, true])
  })

  test.each(['#criteria', '#', '#section-2'])('not for a place on the same page (%s)', (fragment) => {
    startPageLives(live, byPath)
    moveTo(fragment)
    window.dispatchEvent(new Event('hashchange'))
    settle()
    expect(running()).toEqual([true])
  })

  test('not when the address was set to what it is', () => {
    startPageLives(live, byPath)
    moveTo('/')
    settle()
    expect(running()).toEqual([true])
  })

  test('anew when the reader goes back', () => {
    startPageLives(live, byPath)
    history.replaceState(null, '', '/before')
    window.dispatchEvent(new Event('popstate'))
    settle()
    expect(running()).toEqual([false, true])
  })

  test('within two seconds where the browser tells nothing of moves', () => {
    vi.stubGlobal('navigation', undefined)
    startPageLives(live, byPath)
    history.pushState(null, '', '/claims')
    vi.advanceTimersByTime(2200)
    expect(running()).toEqual([false, true])
  })

  test('only when the reader sees a page that was rendered ahead', () => {
    const prerendering = { configurable: true, value: true }
    Object.defineProperty(document, 'prerendering', prerendering)
    startPageLives(live, byPath)
    Reflect.deleteProperty(document, 'prerendering')
    expect(live).not.toHaveBeenCalled()
    document.dispatchEvent(new Event('prerenderingchange'))
    expect(running()).toEqual([true])
  })
})

describe('a life is told that its portal shows another page', () => {
  beforeEach(() => history.replaceState(null, '', '/portal/home'))

  test('once the address has settled, on another page of the same place', () => {
    startPageLives(live, byPath)
    moveTo('/portal/claims')
    expect(movesHeard()).toEqual([0])
    settle()
    expect(movesHeard()).toEqual([1])
    moveTo('/portal/claims?page=2')
    settle()
    expect(movesHeard()).toEqual([2])
    expect(running()).toEqual([true])
  })

  test('once for several moves in quick succession', () => {
    startPageLives(live, byPath)
    for (const path of ['/portal/a', '/portal/b', '/portal/c']) {
      moveTo(path)
      vi.advanceTimersByTime(50)
    }
    settle()
    expect(movesHeard()).toEqual([1])
  })

  test.each(['#/claims', '#!/claims'])('where the portal routes by the fragment (%s)', (fragment) => {
    startPageLives(live, byPath)
    moveTo(fragment)
    window.dispatchEvent(new Event('hashchange'))
    settle()
    expect(movesHeard()).toEqual([1])
    moveTo('/portal/home')
    settle()
    expect(movesHeard()).toEqual([2])
    expect(running()).toEqual([true])
  })

  test.each(['#criteria', '#', '#section-2/b'])('not for a link within the page (%s)', (fragment) => {
    startPageLives(live, byPath)
    moveTo(fragment)
    window.dispatchEvent(new Event('hashchange'))
    settle()
    expect(movesHeard()).toEqual([0])
  })

  test('not for a page that the portal leaves again at once', () => {
    startPageLives(live, byPath)
    moveTo('/portal/claims')
    vi.advanceTimersByTime(50)
    moveTo('/portal/home')
    settle()
    expect(movesHeard()).toEqual([0])
  })

  test('within two seconds where the browser tells nothing of moves', () => {
    vi.stubGlobal('navigation', undefined)
    startPageLives(live, byPath)
    history.pushState(null, '', '/portal/claims')
    vi.advanceTimersByTime(2200)
    expect(movesHeard()).toEqual([1])
  })

  test('not when the portal moves to another place: there another life begins, and is told of its own moves alone', () => {
    startPageLives(live, byPath)
    moveTo('/elsewhere')
    settle()
    expect(movesHeard()).toEqual([0, 0])
    moveTo('/elsewhere#/more')
    settle()
    expect(movesHeard()).toEqual([0, 1])
  })

  test('not by a listener of the life before', () => {
    startPageLives(live, byPath)
    live.mockImplementationOnce(({ signal }) => {
      lives.push(signal)
    })
    moveTo('/elsewhere')
    settle()
    moveTo('/elsewhere#/more')
    settle()
    expect(running()).toEqual([false, true])
    expect(movesHeard()).toEqual([0])
  })

  test('not once this copy is gone', () => {
    startPageLives(live, byPath)
    moveTo('/portal/claims')
    fakeBrowser.runtime.id = undefined
    settle()
    expect(movesHeard()).toEqual([0])
  })
})

describe('a life ends', () => {
  test('when the page is put away, and another begins when it comes back', () => {
    startPageLives(live, byPath)
    show('pagehide', true)
    expect(running()).toEqual([false])
    show('pageshow', true)
    expect(running()).toEqual([false, true])
  })

  test('and the first showing of a page begins none', () => {
    startPageLives(live, byPath)
    show('pageshow', false)
    expect(running()).toEqual([true])
  })

  test('and none begins on a page that was put away, though it had just moved', () => {
    startPageLives(live, byPath)
    moveTo('/claims')
    show('pagehide', true)
    settle()
    expect(running()).toEqual([false])
  })
})

describe('a copy that is gone', () => {
  test('ends its life at the next move, begins none, and leaves', () => {
    startPageLives(live, byPath)
    fakeBrowser.runtime.id = undefined
    moveTo('/claims')
    expect(running()).toEqual([false])
    settle()
    fakeBrowser.runtime.id = 'ours'
    moveTo('/more')
    show('pageshow', true)
    settle()
    expect(running()).toEqual([false])
  })

  test('begins none when it goes while a move settles', () => {
    startPageLives(live, byPath)
    moveTo('/claims')
    fakeBrowser.runtime.id = undefined
    settle()
    expect(running()).toEqual([false])
  })

  test('begins none on a page that comes back', () => {
    startPageLives(live, byPath)
    show('pagehide', true)
    fakeBrowser.runtime.id = undefined
    show('pageshow', true)
    expect(running()).toEqual([false])
  })

  test('looks at the address no more', () => {
    vi.stubGlobal('navigation', undefined)
    startPageLives(live, byPath)
    fakeBrowser.runtime.id = undefined
    vi.advanceTimersByTime(2000)
    expect(running()).toEqual([false])
    expect(vi.getTimerCount()).toBe(0)
  })
})

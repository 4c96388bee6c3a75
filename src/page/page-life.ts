import { isAlive } from '../platform/browser'

/** How long address changes may gather before a portal's new page counts as reached, in milliseconds. */
const ROUTE_SETTLE_MS = 150

/** How often the address is looked at where the browser has no Navigation API (Firefox before 147), in milliseconds. */
const ADDRESS_CHECK_MS = 2000

/**
 * Runs one life after another on a document: its signal ends when a portal moves to another place, when the page is put
 * away, or when this copy of the extension is gone.
 *
 * `placeOf` tells which addresses are one place. Within a place the life goes on, and the panel stays as the reader has it.
 */
export function startPageLives(live: (signal: AbortSignal) => void, placeOf: (address: string) => string): void {
  let life = new AbortController()
  let place = placeOf(location.href)
  let timer: ReturnType<typeof setTimeout> | undefined
  const copy = new AbortController()

  const begin = () => {
    life = new AbortController()
    place = placeOf(location.href)
    live(life.signal)
  }
  const leaveIfGone = () => {
    if (isAlive()) return false
    life.abort()
    copy.abort()
    return true
  }
  const onMaybeMoved = () => {
    if (leaveIfGone()) return
    clearTimeout(timer)
    if (placeOf(location.href) === place) return
    timer = setTimeout(() => {
      if (leaveIfGone()) return
      life.abort()
      begin()
    }, ROUTE_SETTLE_MS)
  }

  const { signal } = copy
  const navigation = (globalThis as { navigation?: EventTarget }).navigation
  // No other event hears history.pushState.
  if (navigation) navigation.addEventListener('navigatesuccess', onMaybeMoved, { signal })
  else {
    const looking = setInterval(onMaybeMoved, ADDRESS_CHECK_MS)
    signal.addEventListener('abort', () => clearInterval(looking))
  }
  addEventListener('popstate', onMaybeMoved, { signal })
  addEventListener('hashchange', onMaybeMoved, { signal })
  document.addEventListener('visibilitychange', onMaybeMoved, { signal })
  addEventListener(
    'pagehide',
    () => {
      clearTimeout(timer)
      life.abort()
    },
    { signal },
  )
  addEventListener('pageshow', (event) => event.persisted && !leaveIfGone() && begin(), { signal })

  // A page that is rendered ahead of a visit may never be seen.
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', begin, { once: true, signal })
  } else {
    begin()
  }
}

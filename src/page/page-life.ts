import { isAlive } from '../platform/browser'

/** How long address changes may gather before a portal's new page counts as reached, in milliseconds. */
const ROUTE_SETTLE_MS = 150

/** How often the address is looked at where the browser has no Navigation API (Firefox before 147), in milliseconds. */
const ADDRESS_CHECK_MS = 2000

/** One page, from when the reader reaches it to when they leave. */
export interface PageLife {
  readonly signal: AbortSignal
  /** Sets what is called when a portal shows another page of the same place. */
  onMoved(listener: () => void): void
}

/**
 * Runs one life after another on a document: its signal ends when a portal moves to another place, when the page is put
 * away, or when this copy of the extension is gone.
 *
 * `placeHere` names the place that the page belongs to by now. Within a place the life goes on, and the panel stays as the reader has it.
 */
export function startPageLives(live: (life: PageLife) => void, placeHere: () => string): void {
  let life = new AbortController()
  let place = placeHere()
  let route = routeOf(location.href)
  let onMoved = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const copy = new AbortController()

  const begin = () => {
    life = new AbortController()
    place = placeHere()
    route = routeOf(location.href)
    onMoved = () => {}
    live({
      signal: life.signal,
      onMoved(listener) {
        onMoved = listener
      },
    })
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
    if (routeOf(location.href) === route) return
    timer = setTimeout(() => {
      if (leaveIfGone()) return
      route = routeOf(location.href)
      if (placeHere() === place) {
        onMoved()
        return
      }
      life.abort()
      begin()
    }, ROUTE_SETTLE_MS)
  }

  const until = { signal: copy.signal }
  const navigation = (globalThis as { navigation?: EventTarget }).navigation
  // No other event hears history.pushState.
  if (navigation) navigation.addEventListener('navigatesuccess', onMaybeMoved, until)
  else {
    const looking = setInterval(onMaybeMoved, ADDRESS_CHECK_MS)
    copy.signal.addEventListener('abort', () => clearInterval(looking))
  }
  for (const type of ['popstate', 'hashchange']) addEventListener(type, onMaybeMoved, until)
  document.addEventListener('visibilitychange', onMaybeMoved, until)
  addEventListener(
    'pagehide',
    () => {
      clearTimeout(timer)
      life.abort()
    },
    until,
  )
  addEventListener('pageshow', (event) => event.persisted && !leaveIfGone() && begin(), until)

  // A page that is rendered ahead of a visit may never be seen.
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', begin, until)
  } else {
    begin()
  }
}

/** What of an address a portal's page is known by: a fragment only where the portal routes by it (`#/claims`). */
function routeOf(address: string): string {
  const [page = '', fragment = ''] = address.split(/#(.*)/s)
  return /^[!/]/.test(fragment) ? address : page
}

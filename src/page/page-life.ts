import { isAlive } from '../platform/browser'

/** How long address changes may gather before a portal's new page counts as reached, in milliseconds. */
const ROUTE_SETTLE_MS = 150

/** How often the address is looked at where the browser has no Navigation API (Firefox before 147), in milliseconds. */
const ADDRESS_CHECK_MS = 2000

/**
 * Runs one life after another on a document: a life begins with each page the reader sees in it, and its signal ends
 * when a portal moves to another address, when the page is put away, or when this copy of the extension is gone.
 */
export function startPageLives(live: (signal: AbortSignal) => void): void {
  let life = new AbortController()
  let address = pageOf(location.href)
  let timer: ReturnType<typeof setTimeout> | undefined
  const copy = new AbortController()

  const begin = () => {
    life = new AbortController()
    address = pageOf(location.href)
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
    if (pageOf(location.href) === address) return
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
    const timer = setInterval(onMaybeMoved, ADDRESS_CHECK_MS)
    signal.addEventListener('abort', () => clearInterval(timer))
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

/** The page that an address shows: without its fragment, unless a portal routes by it (`#/claims`, `#!claims`). */
function pageOf(address: string): string {
  const [page = '', fragment = ''] = address.split(/#(.*)/s)
  return /^[/!]/.test(fragment) ? address : page
}

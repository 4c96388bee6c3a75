import type { PageSettings } from '../core/page-settings'
import type { SentPlace } from '../core/reading/page-words'
import { isAlive } from '../platform/browser'
import type { PanelState } from '../platform/messages'
import type { ToPanel } from '../platform/panel-port'
import type { Sign } from '../ui/status-glyphs'
import type { Guard } from './guard'
import { createHandle } from './handle'
import { addHost, type Host } from './host'
import { framePanel, type PanelFrame } from './panel-frame'

/** Handle and panel on one page. */
export interface PagePanel {
  /** Whether the panel is on screen and has answered. */
  readonly isOpen: boolean
  /** Opens the panel; one the reader asked for takes the focus, one that opens by itself does not. */
  open(how: { readonly byReader: boolean }): void
  /** Opens the panel, or gives it the focus, or closes it when it has the focus. */
  toggle(): void
  /** Tells the panel something of the page; nothing while it is not open. */
  tell(message: ToPanel): void
  /** Our element, to which the marks are added too. */
  readonly host: Host
  /** Ends when the panel is taken off the page. */
  readonly signal: AbortSignal
  apply(settings: PageSettings, sign: Sign): void
}

/** Adds the handle to the page until the signal ends, closed; the frame comes only when the panel opens. */
export function createPagePanel(options: {
  readonly guard: Guard
  readonly signal: AbortSignal
  readonly settings: PageSettings
  readonly page: Extract<ToPanel, { type: 'page' }>
  readonly sign: Sign
  readonly onOpened: (byReader: boolean) => void
  readonly onClosed: () => void
  readonly onGivenUp: (why: PanelState) => void
  /** Called when the reader asks, in the panel, to be taken to a place of the page. */
  readonly onGo: (place: SentPlace) => void
}): PagePanel {
  const { guard, page } = options
  const end = new AbortController()
  const signal = AbortSignal.any([options.signal, end.signal])
  const host = addHost(guard, signal, () => options.onGivenUp('removed-by-page'))
  let frame: PanelFrame | null = null
  let { sign } = options
  let side = options.settings.side
  /** The side that the settings last called for; the panel may have been moved for this page since. */
  let settledSide: PageSettings['side'] | null = null
  let isBlocked = false
  let isReady = false
  let isFocusWanted = false
  let focusedBefore: Element | null = null

  // Until the panel is there, what the reader presses and types stays with us: an empty frame would lose the focus to the page.
  const box = document.createElement('div')
  box.className = 'panel'
  box.tabIndex = -1

  const hasFocus = () => frame !== null && document.activeElement === host.element
  const stillOurs = () => {
    if (!isAlive()) end.abort()
    return !end.signal.aborted
  }

  const open = (byReader: boolean) => {
    if (!stillOurs()) return
    if (byReader) focusedBefore = document.activeElement
    if (!frame) {
      frame = framePanel({ onMessage, onBlocked })
      frame.element.inert = true
      box.append(frame.element)
      host.stage.append(box)
      host.stage.dataset.open = ''
      handle.show(true)
      isFocusWanted = byReader
    } else if (!isReady) isFocusWanted ||= byReader
    else if (byReader) takeFocus()
  }
  const takeFocus = () => {
    frame?.element.focus()
    frame?.tell({ type: 'focus' })
  }
  const takeDown = () => {
    const hadFocus = hasFocus()
    frame?.remove()
    box.remove()
    frame = null
    isReady = false
    delete host.stage.dataset.open
    handle.show(false)
    return hadFocus
  }
  const close = () => {
    if (!stillOurs() || !frame) return
    if (takeDown()) giveFocusBack()
    options.onClosed()
  }
  const giveFocusBack = () => {
    const before = focusedBefore
    focusedBefore = null
    const isElsewhere = before?.isConnected && before !== host.element && before !== document.body
    if (isElsewhere && before instanceof HTMLElement) before.focus({ preventScroll: true })
    else handle.focus()
  }
  const onBlocked = () => {
    takeDown()
    isBlocked = true
    handle.setSign(null)
    options.onGivenUp('blocked')
  }
  const onMessage: Parameters<typeof framePanel>[0]['onMessage'] = (message) => {
    if (message.type === 'ready') {
      if (isReady) {
        // The page took our element out, and the panel began anew: it has been told nothing.
        isReady = isFocusWanted = false
        options.onOpened(false)
      }
      isReady = true
      if (frame) frame.element.inert = false
      if (isBlocked) {
        isBlocked = false
        handle.setSign(sign)
      }
      frame?.tell({ ...page, side })
      if (isFocusWanted) takeFocus()
      options.onOpened(isFocusWanted)
    } else if (message.type === 'close') close()
    else if (message.type === 'move') place(message.side)
    else if (message.type === 'go') options.onGo(message.place)
  }
  const place = (to: 'left' | 'right') => {
    side = to
    host.stage.dataset.side = to
  }

  const handle = createHandle((isOpen) => (isOpen ? open(true) : close()))
  host.stage.append(handle.element)
  guard.onEscape = close
  const onReturn = () => !document.hidden && stillOurs()
  document.addEventListener('visibilitychange', onReturn, { signal })

  const apply = (settings: PageSettings, newSign: Sign) => {
    if (settings.side !== settledSide) place(settings.side)
    settledSide = settings.side
    host.stage.style.colorScheme = settings.theme === 'system' ? '' : settings.theme
    sign = newSign
    if (!isBlocked) handle.setSign(sign)
  }
  apply(options.settings, sign)
  signal.addEventListener('abort', () => frame?.remove())

  return {
    get isOpen() {
      return isReady
    },
    open: ({ byReader }) => open(byReader),
    toggle: () => (hasFocus() ? close() : open(true)),
    tell: (message) => isReady && frame?.tell(message),
    host,
    signal,
    apply,
  }
}

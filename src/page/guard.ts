import { secret } from './secret'

/**
 * Events that no `on…` property is named for, or, as with touches, only where the device has them now. All others that
 * could tell a page what happens inside our element are found by their property, those to come with them. Those of text
 * fields are not among them: our root has none.
 */
const OTHER_EVENTS =
  'focusin focusout DOMActivate DOMMouseScroll MozMousePixelScroll touchstart touchmove touchend touchcancel'

/** Keeps the page's listeners from hearing what reaches our element. */
export interface Guard {
  /** The closed root of the element to guard; the page may hear everything else. */
  root: ShadowRoot | null
  /** Called for Escape on our element: for a moment after opening, Chromium sends keys meant for the frame to its owner. */
  onEscape: (() => void) | null
  /** Whether the page took all listeners from the window, as `document.open()` does: then it hears everything. */
  isDeaf(): boolean
}

/** Firefox tells with each event, also of the page's own, what is under the pointer, and looks into closed roots for it. */
type FirefoxEvent = Event & { readonly explicitOriginalTarget?: Partial<Node> | null }

/**
 * Stops, before any listener of the page, every event aimed at our element.
 *
 * It must be called at `document_start`: listeners on one target run in the order they were added, and ours has to be
 * the first in the window's capture phase. It stays for the life of the document, because it could not be first again:
 * where the page took it away, nothing of ours may be in the page that the reader uses.
 */
export function guardElement(): Guard {
  // Only who knows an event's name can listen to it.
  const test = secret()
  const guard: Guard = {
    root: null,
    onEscape: null,
    isDeaf: () => dispatchEvent(new Event(test, { cancelable: true })),
  }
  addEventListener(test, (event) => event.preventDefault())
  const stop = (event: FirefoxEvent) => {
    const { target, type } = event
    if (target === guard.root?.host) {
      event.stopImmediatePropagation()
      // Once it is up: the focus goes back to the page then, which would hear it come up.
      if (type === 'keyup' && (event as Event as KeyboardEvent).key === 'Escape') guard.onEscape?.()
    } else if (event.explicitOriginalTarget?.getRootNode?.() === guard.root) {
      event.stopImmediatePropagation()
      // The page is given its event without the way into our root. Where Firefox gives the new one it too, the page is given none.
      const same: Record<string, unknown> = {}
      for (const key in event) same[key] = event[key as keyof Event]
      // It is by the view that most new events would get it.
      same.view = null
      if (event.isTrusted) target?.dispatchEvent(new (event.constructor as typeof Event)(type, same))
    }
  }
  const listen = (type: string) => addEventListener(type, stop, { capture: true, passive: true })
  for (const name in HTMLElement.prototype) if (name.startsWith('on')) listen(name.slice(2))
  OTHER_EVENTS.split(' ').forEach(listen)
  return guard
}

/**
 * Every event that could tell a page what happens inside our element. `toggle` is not among them: it never leaves a
 * shadow root, and the handle works by it.
 */
const EVENTS =
  'click dblclick auxclick contextmenu wheel mousewheel DOMMouseScroll ' +
  'mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave ' +
  'pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave ' +
  'pointercancel gotpointercapture lostpointercapture ' +
  'touchstart touchmove touchend touchcancel ' +
  'DOMActivate keydown keypress keyup beforeinput input change command ' +
  'compositionstart compositionupdate compositionend ' +
  'focus blur focusin focusout selectstart selectionchange ' +
  'copy cut paste beforecopy beforecut beforepaste textInput ' +
  'drag dragstart dragend dragenter dragover dragleave drop ' +
  'transitionrun transitionstart transitionend transitioncancel ' +
  'animationstart animationend animationcancel animationiteration'
/** Keeps the page's listeners from hearing what reaches our element. */
export interface Guard {
  /** The element to guard; the page may hear everything else. */
  element: Element | null
  /** Called for Escape on our element: for a moment after opening, Chromium sends keys meant for the frame to its owner. */
  onEscape: (() => void) | null
}

/**
 * Stops, before any listener of the page, every event aimed at our element.
 *
 * It must be called at `document_start`: listeners on one target run in the order they were added, and ours has to be
 * the first in the window's capture phase. It stays for the life of the document, because it could not be first again.
 */
export function guardElement(): Guard {
  const guard: Guard = { element: null, onEscape: null }
  const stop = (event: Event) => {
    if (!guard.element || event.target !== guard.element) return
    event.stopImmediatePropagation()
    if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') guard.onEscape?.()
  }
  for (const type of EVENTS.split(' ')) addEventListener(type, stop, { capture: true, passive: true })
  return guard
}

import browser from '../platform/browser'
import type { Handover, ToPage, ToPanel } from '../platform/panel-port'

/** How long the framed panel may take to answer before it counts as blocked, in milliseconds. */
const READY_TIMEOUT_MS = 8000

/** The panel, framed in the insurer's page. */
export interface PanelFrame {
  readonly element: HTMLIFrameElement
  tell(message: ToPanel): void
  remove(): void
}

/**
 * Frames the panel in the page and hands it a port.
 *
 * Nothing but the frame that we made knows the token in its address, so it can tell our port from any other message.
 * `onBlocked` is called when the browser did not load the frame or the panel did not answer.
 */
export function framePanel(options: {
  readonly onMessage: (message: ToPage) => void
  readonly onBlocked: () => void
}): PanelFrame {
  const token = randomToken()
  const channel = new MessageChannel()
  const element = document.createElement('iframe')
  element.setAttribute('aria-label', 'Coverage notes')
  // Chromium loads a frame under COEP `require-corp` only when it carries no credentials; Firefox needs nothing.
  element.setAttribute('credentialless', '')
  element.src = `${browser.runtime.getURL('panel.html')}#${token}`

  const timer = setTimeout(options.onBlocked, READY_TIMEOUT_MS)
  element.addEventListener('load', () => {
    const handover: Handover = { token }
    try {
      // The target is any origin because the frame's own is a dynamic one in Chromium; only the token's holder listens.
      element.contentWindow?.postMessage(handover, '*', [channel.port2])
    } catch {
      // A second load has no port left to hand over: the frame was navigated, and what stands there now is not ours.
    }
  })
  channel.port1.onmessage = ({ data }: MessageEvent<ToPage>) => {
    if (data.type === 'ready') clearTimeout(timer)
    options.onMessage(data)
  }

  return {
    element,
    tell: (message) => channel.port1.postMessage(message),
    remove() {
      clearTimeout(timer)
      channel.port1.close()
      element.remove()
    },
  }
}

/** 128 random bits; not `randomUUID`, which pages without TLS do not have. */
function randomToken(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

import browser from '../platform/browser'
import type { Handover, ToPage, ToPanel } from '../platform/panel-port'
import { secret } from './secret'

/** How long the framed panel may take to answer before it counts as blocked, in milliseconds. */
const READY_TIMEOUT_MS = 8000

/** The panel, framed in the insurer's page. */
export interface PanelFrame {
  readonly element: HTMLIFrameElement
  tell(message: ToPanel): void
  remove(): void
}

/**
 * Frames the panel in the page and hands it a port, once the element stands in the page and each time that it is put
 * back there: a frame that was taken out begins anew.
 *
 * Nothing but the frame that we made knows the token in its address, so it can tell our port from any other message. The
 * element itself has no address: Chromium's `measureUserAgentSpecificMemory` tells the page the `src` of every frame.
 * `onBlocked` is called when the browser did not load the frame or the panel did not answer.
 */
export function framePanel(options: {
  readonly onMessage: (message: ToPage) => void
  readonly onBlocked: () => void
}): PanelFrame {
  const token = secret()
  const element = document.createElement('iframe')
  element.ariaLabel = 'Coverage notes'
  // Chromium loads a frame under COEP `require-corp` only when it carries no credentials; Firefox needs nothing.
  ;(element as { credentialless?: boolean }).credentialless = true

  const timer = setTimeout(options.onBlocked, READY_TIMEOUT_MS)
  let port: MessagePort | undefined
  let isPanelNext: boolean | undefined
  element.addEventListener('load', () => {
    const { contentDocument, contentWindow } = element
    if (contentDocument?.URL === 'about:blank') {
      isPanelNext = true
      contentWindow?.location.replace(`${browser.runtime.getURL('panel.html')}#${token}`)
      return
    }
    // Whatever else loads was not put there by us.
    if (!isPanelNext) return
    isPanelNext = false
    port?.close()
    const { port1, port2 } = new MessageChannel()
    port = port1
    port.onmessage = ({ data }: MessageEvent<ToPage>) => {
      if (data.type === 'ready') clearTimeout(timer)
      options.onMessage(data)
    }
    const handover: Handover = { token }
    // The target is any origin because the frame's own is a dynamic one in Chromium; only the token's holder listens.
    contentWindow?.postMessage(handover, '*', [port2])
  })

  return {
    element,
    tell: (message) => port?.postMessage(message),
    remove() {
      clearTimeout(timer)
      port?.close()
      element.remove()
    },
  }
}
